package ru.nastavnik.participants.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** What the coordinators of the school have said that headings of its lists mean. */
@Component
class HeadingMeanings {

    private final SchoolSql sql;
    private final Clock clock;

    HeadingMeanings(SchoolSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Headings all() {
        Map<String, ColumnKind> said = new HashMap<>();
        sql.sql("select heading, kind from heading_meaning").query(row -> {
            said.put(row.getString("heading"), ColumnKind.valueOf(row.getString("kind")));
        });
        return Headings.of(said);
    }

    /**
     * Remembers it for all lists to come.
     *
     * @param kind {@literal null} for what it means of itself
     * @throws Refusal when the heading means something that is never taken, or the kind cannot be said of one
     */
    void say(String heading, @Nullable ColumnKind kind) {
        String folded = Headings.folded(Blanks.single(heading));
        boolean closed =
                Dictionary.heading(heading).filter(usual -> !usual.isOpen()).isPresent();
        if (folded.isEmpty()
                || heading.length() > Headings.LONGEST
                || closed
                || kind != null && !ColumnKind.CHOICES.contains(kind)) {
            throw new Refusal("people.lists.column.closed");
        }
        sql.sql("delete from heading_meaning where heading = :heading")
                .param("heading", folded)
                .update();
        if (kind != null) {
            sql.sql("insert into heading_meaning (heading, kind, said_on) values (:heading, :kind, :today)")
                    .param("heading", folded)
                    .param("kind", kind.name())
                    .param("today", LocalDate.now(clock))
                    .update();
        }
    }
}
