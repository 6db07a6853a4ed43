package ru.nastavnik.participants.rights;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.WorkingDays;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** By when the school must do what it is asked, from the dated table of terms and the production calendar. */
@Component
class Deadlines {

    private final SchoolSql sql;
    private final WorkingDays days;

    Deadlines(SchoolSql sql, WorkingDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** The term of a kind as the law stood on a day. */
    @Transactional(readOnly = true)
    Term term(RequestKind kind, LocalDate day) {
        return sql.sql("""
                select days, more_days, working, basis from subject_term
                where kind = :kind and valid_from <= :day order by valid_from desc limit 1
                """)
                .param("kind", kind.name())
                .param("day", day)
                .query(Term.class)
                .single();
    }

    LocalDate due(Term term, LocalDate receivedOn) {
        return end(term, receivedOn, term.days);
    }

    /** With the days that may be added once; the same day where none may. */
    LocalDate later(Term term, LocalDate dueOn) {
        return end(term, dueOn, term.moreDays);
    }

    private LocalDate end(Term term, LocalDate from, int count) {
        return term.working ? days.after(from, count) : from.plusDays(count);
    }

    /**
     * One term.
     *
     * @param moreDays that may be added once, with notice; 0 for none
     * @param working  whether they are working days
     * @param basis    the article
     */
    record Term(int days, int moreDays, boolean working, String basis) {}
}
