package ru.nastavnik.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays days = WorkingDays.ofRussia();

    @ParameterizedTest
    @CsvSource({
        "2026-01-09, false", "2026-01-12, true", "2026-02-23, false", "2026-03-09, false", "2026-03-10, true",
        "2026-05-11, false", "2026-05-12, true", "2026-11-04, false", "2026-11-07, false", "2026-12-31, false",
        "2025-02-24, true", "2025-05-08, false", "2025-11-01, true", "2025-11-03, false", "2027-05-03, false",
        "2027-05-10, false", "2027-01-11, true"
    })
    void knowsHolidaysAndTransfers(LocalDate day, boolean working) {
        assertThat(days.isWorking(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2025, 247", "2026, 247"})
    void hasAsManyWorkingDaysAsThePrintedCalendar(int year, long working) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(days::isWorking)
                        .count())
                .isEqualTo(working);
    }

    @Test
    void hasAsManyWorkingDaysInNovemberAsThePrintedCalendar() {
        YearMonth november = YearMonth.of(2026, 11);
        assertThat(november.atDay(1)
                        .datesUntil(november.plusMonths(1).atDay(1))
                        .filter(days::isWorking)
                        .count())
                .isEqualTo(20);
    }

    @Test
    void countsATermFromTheNextWorkingDay() {
        assertThat(days.after(LocalDate.of(2026, 11, 3), 1)).isEqualTo("2026-11-05");
        assertThat(days.after(LocalDate.of(2026, 12, 25), 10)).isEqualTo("2027-01-19");
        assertThat(days.after(LocalDate.of(2026, 9, 5), 0)).isEqualTo("2026-09-05");
        assertThat(days.between(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5)))
                .isEqualTo(1);
        assertThat(days.between(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 3)))
                .isEqualTo(-1);
    }

    @Test
    void refusesALineThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> new WorkingDays("holidays 01-01")).isInstanceOf(IllegalArgumentException.class);
    }
}
