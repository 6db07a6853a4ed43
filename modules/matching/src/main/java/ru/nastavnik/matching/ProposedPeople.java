package ru.nastavnik.matching;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PeopleInUse;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Who stands in a matching round: proposed, left over, or not to be proposed again. */
@Component
class ProposedPeople implements PeopleInUse {

    private final SchoolSql sql;

    ProposedPeople(SchoolSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> people) {
        return PeopleInUse.found(sql, """
                select mentor from matching_proposal where mentor in (:people)
                union select mentee from matching_proposal where mentee in (:people)
                union select mentee from matching_leftover where mentee in (:people)
                union select mentor from matching_veto where mentor in (:people)
                union select mentee from matching_veto where mentee in (:people)""", people);
    }
}
