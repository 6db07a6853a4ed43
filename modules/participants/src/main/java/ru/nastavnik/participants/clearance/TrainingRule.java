package ru.nastavnik.participants.clearance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;
import org.hibernate.annotations.Immutable;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Until when of a school year pupils who mentor are to be trained. Reference data, dated. */
@Entity
@Immutable
@Table(name = "training_rule")
class TrainingRule {

    @Id
    private LocalDate validFrom;

    private int dueMonth;

    private int dueDay;

    @SuppressWarnings("NullAway")
    protected TrainingRule() {}

    LocalDate due(SchoolYear year) {
        LocalDate inFirst = MonthDay.of(dueMonth, dueDay).atYear(year.start());
        return inFirst.isBefore(year.firstDay()) ? inFirst.plusYears(1) : inFirst;
    }
}
