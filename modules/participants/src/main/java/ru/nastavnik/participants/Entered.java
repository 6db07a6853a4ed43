package ru.nastavnik.participants;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** How requests and readiness of a school year came to be known: «с бумаги», «со слов», and who typed them in. */
@Component
@Transactional
public class Entered {

    private final SchoolSql sql;
    private final Clock clock;

    Entered(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was entered. */
    public enum What {
        REQUEST,
        READINESS
    }

    /** Notes it of each of them; what was noted before gives way. */
    public void note(Collection<PersonId> persons, SchoolYear year, What what, Source source, UserId by) {
        for (PersonId person : persons) {
            sql.sql("""
                    insert into entered (person_id, year, what, source, entered_by, entered_at)
                    values (:person, :year, :what, :source, :by, :at)
                    on conflict (person_id, year, what)
                    do update set source = excluded.source, entered_by = excluded.entered_by, entered_at = excluded.entered_at
                    """)
                    .param("person", person.value())
                    .param("year", year.start())
                    .param("what", what.name())
                    .param("source", source.name())
                    .param("by", by.value())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Of the year, by person; of what is older than this note nothing is known. */
    @Transactional(readOnly = true)
    public Map<PersonId, Source> of(SchoolYear year, What what) {
        Map<PersonId, Source> sources = new HashMap<>();
        sql.sql("select person_id, source from entered where year = :year and what = :what")
                .param("year", year.start())
                .param("what", what.name())
                .query(row -> {
                    sources.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Source.valueOf(row.getString("source")));
                });
        return sources;
    }
}
