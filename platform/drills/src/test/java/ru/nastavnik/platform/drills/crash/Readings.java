package ru.nastavnik.platform.drills.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ru.nastavnik.platform.calendar.SchoolYear;

/** What the region keeps of each school beside what is counted anew, in SQL of its own. A number that is 0 may be missing. */
final class Readings {

    private static final String COUNTED = """
            select * from (
              select 'PUPILS' as code, %2$d as year, '' as form, count(*) as value
                from %1$s.person where kind = 'PUPIL' and left_on is null
              union all select 'STAFF', %2$d, '', count(*) from %1$s.person where kind = 'STAFF' and left_on is null
              union all select 'WITH_REQUEST', school_year, '', count(*) from %1$s.mentoring_request group by school_year
              union all select 'READY_TO_MENTOR', school_year, '', count(*) from %1$s.readiness group by school_year
              union all select 'PROGRAMMES', school_year, '', count(*) from %1$s.programme group by school_year
              union all select 'WAITING_FOR_MENTOR', school_year, '', count(*) from %1$s.mentoring_request r
                where not exists (select from %1$s.mentorship m
                                  where m.mentee = r.person_id and m.state in ('WORKING', 'SUSPENDED'))
                group by school_year
              union all select which.code, p.school_year, f.reporting_form, count(*)
                from %1$s.mentorship m
                join %1$s.programme p on p.id = m.programme
                join %1$s.mentoring_form f on f.code = p.form_code and f.valid_from = p.form_valid_from
                cross join lateral (values
                  ('PAIRS_WORKING', m.state in ('WORKING', 'SUSPENDED')),
                  ('PAIRS_AWAITING_ORDER', m.state in ('WORKING', 'SUSPENDED') and m.order_number is null),
                  ('PAIRS_ENDED', m.state in ('COMPLETED', 'STOPPED_EARLY'))) as which (code, counts)
                where counts group by 1, 2, 3) as counted
            where value > 0
            """;

    private Readings() {}

    /** The schools whose readings are not what is counted, with both. */
    static List<String> different(Connection superuser) throws SQLException {
        int year = SchoolYear.of(LocalDate.now(ZoneId.of("Asia/Tomsk"))).start();
        List<String> different = new ArrayList<>();
        try (Statement sql = superuser.createStatement()) {
            for (List<String> school : SchoolFacts.rows(sql, """
                    select s.alias, s.id, x.schema_name from region.school s
                    join region.school_schema x on x.school = s.id
                    where x.state = 'READY' and s.status = 'WORKING'
                    """)) {
                Set<String> counted = set(sql, COUNTED.formatted(school.get(2), year));
                Set<String> kept = set(
                        sql,
                        "select code, school_year, form, value from region.reading where value > 0 and school = '%s'"
                                .formatted(school.get(1)));
                if (!counted.equals(kept)) {
                    different.add("%s: counted %s, kept %s".formatted(school.get(0), counted, kept));
                }
            }
        }
        return different;
    }

    private static Set<String> set(Statement sql, String query) throws SQLException {
        Set<String> set = new TreeSet<>();
        SchoolFacts.rows(sql, query).forEach(row -> set.add(String.join(" ", row)));
        return set;
    }
}
