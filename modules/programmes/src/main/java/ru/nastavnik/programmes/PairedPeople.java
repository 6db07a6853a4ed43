package ru.nastavnik.programmes;

import java.util.Collection;
import java.util.Set;
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
        return PeopleInUse.found(sql, """
                select mentor from mentorship where mentor in (:people)
                union select mentee from mentorship where mentee in (:people)""", people);
    }
}
