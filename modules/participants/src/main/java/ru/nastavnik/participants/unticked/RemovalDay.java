package ru.nastavnik.participants.unticked;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By which day of a school year everybody is ticked who is needed. */
@Entity
@Table(name = "removal_day")
class RemovalDay {

    @Id
    private Integer schoolYear;

    @Version
    private @Nullable Integer version;

    private LocalDate day;

    RemovalDay(Integer schoolYear, LocalDate day) {
        this.schoolYear = schoolYear;
        this.day = day;
    }

    @SuppressWarnings("NullAway")
    protected RemovalDay() {}

    void move(LocalDate to) {
        day = to;
    }

    LocalDate day() {
        return day;
    }
}
