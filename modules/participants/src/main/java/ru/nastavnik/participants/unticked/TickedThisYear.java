package ru.nastavnik.participants.unticked;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Staying;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Who is needed this year: ticked, with a consent in force, with a request about their data, leading a class, signing in. */
@Component
class TickedThisYear implements Staying {

    private final SchoolSql sql;
    private final Consents consents;
    private final Clock clock;

    TickedThisYear(SchoolSql sql, Consents consents, Clock clock) {
        this.sql = sql;
        this.consents = consents;
        this.clock = clock;
    }

    private record Reason(UUID person, String why) {}

    @Override
    public Map<PersonId, String> among(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> stay = new HashMap<>();
        List<Reason> reasons = sql.sql("""
                select person_id as person, 'unticked.stays.request' as why from mentoring_request
                  where school_year >= :year and person_id in (:people)
                union all select person_id, 'unticked.stays.ready' from readiness
                  where school_year >= :year and person_id in (:people)
                union all select teacher, 'unticked.stays.leads' from class_sheet
                  where school_year >= :year and teacher in (:people)
                union all select id, 'unticked.stays.signs-in' from person where login is not null and id in (:people)
                union all select person_id, 'unticked.stays.asked' from subject_request
                  where closed_on is null and person_id in (:people)
                union all select person_id, 'unticked.stays.asked' from destruction_task
                  where act is null and person_id in (:people)
                """)
                .param("year", SchoolYear.of(LocalDate.now(clock)).start())
                .param("people", people.stream().map(PersonId::value).toList())
                .query(Reason.class)
                .list();
        reasons.forEach(reason -> stay.putIfAbsent(new PersonId(reason.person()), reason.why()));
        consents.active(people).forEach(person -> stay.putIfAbsent(person, "unticked.stays.consent"));
        return stay;
    }
}
