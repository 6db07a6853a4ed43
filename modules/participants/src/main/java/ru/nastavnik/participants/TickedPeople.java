package ru.nastavnik.participants;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Of whom anything is kept besides their card: a request, a word about consents, a class, a certificate. */
@Component
class TickedPeople implements PeopleInUse {

    private final SchoolSql sql;

    TickedPeople(SchoolSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> people) {
        return PeopleInUse.found(sql, """
                select person_id from mentoring_request where person_id in (:people)
                union select person_id from readiness where person_id in (:people)
                union select person_id from consent where person_id in (:people)
                union select person_id from consent_fact where person_id in (:people)
                union select person_id from consent_scan where person_id in (:people)
                union select teacher from class_sheet where teacher in (:people)
                union select person_id from class_history where person_id in (:people)
                union select person_id from clearance_fact where person_id in (:people)
                union select person_id from training_fact where person_id in (:people)
                union select person_id from organisation_member where person_id in (:people)
                union select person_id from subject_request where person_id in (:people)
                union select person_id from destruction_task where person_id in (:people)""", people);
    }
}
