package ru.nastavnik.participants;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.nastavnik.platform.tenancy.SchoolSql;

/**
 * Asked before people are taken out of the school's list for good, as an undone upload does: whom another part of the
 * program still needs. Who keeps something about a person says so here.
 */
public interface PeopleInUse {

    /** Those of them that are needed. */
    Set<PersonId> among(Collection<PersonId> people);

    /**
     * Those whom a statement finds.
     *
     * @param statement a constant, which has the identifiers as {@code :people}
     */
    static Set<PersonId> found(SchoolSql sql, String statement, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return sql
                .sql(statement)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(UUID.class)
                .set()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
