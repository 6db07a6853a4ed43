package ru.nastavnik.participants.newyear;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That the classes were moved up into a school year. Its row keeps two coordinators from doing it twice. */
@Entity
@Table(name = "year_roll")
class YearRoll {

    @Id
    private Integer schoolYear;

    @Version
    private @Nullable Integer version;

    private LocalDate rolledOn;

    YearRoll(Integer schoolYear, LocalDate rolledOn) {
        this.schoolYear = schoolYear;
        this.rolledOn = rolledOn;
    }

    @SuppressWarnings("NullAway")
    protected YearRoll() {}

    LocalDate rolledOn() {
        return rolledOn;
    }
}
