package ru.nastavnik.programmes;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PeopleInUse;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Who has ever been in a pair. Their names are needed for its order and for the mentor's certificate. */
@Component
class PairedPeople implements PeopleInUse {

    private final SchoolSql sql;

    PairedPeople(SchoolSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return sql
                .sql("""
                        select mentor from mentorship where mentor in (:people)
                        union select mentee from mentorship where mentee in (:people)""")
                .param("people", people.stream().map(PersonId::value).toList())
                .query(UUID.class)
                .set()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
