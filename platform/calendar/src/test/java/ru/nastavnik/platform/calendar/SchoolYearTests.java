package ru.nastavnik.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolYearTests {

    @Test
    void beginsOnTheFirstOfSeptember() {
        assertThat(SchoolYear.of(LocalDate.of(2026, 8, 31))).isEqualTo(new SchoolYear(2025));
        assertThat(SchoolYear.of(LocalDate.of(2026, 9, 1))).isEqualTo(new SchoolYear(2026));
        assertThat(SchoolYear.of(LocalDate.of(2027, 1, 1))).isEqualTo(new SchoolYear(2026));
    }

    @Test
    void containsItsDaysAndNoOthers() {
        SchoolYear year = new SchoolYear(2026);

        assertThat(year.contains(LocalDate.of(2026, 9, 1))).isTrue();
        assertThat(year.contains(LocalDate.of(2027, 8, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(year.contains(LocalDate.of(2027, 9, 1))).isFalse();
        assertThat(year.next().firstDay()).isEqualTo(year.lastDay().plusDays(1));
        assertThat(year.previous().next()).isEqualTo(year);
    }

    @Test
    void isWrittenAsSchoolsWriteIt() {
        assertThat(new SchoolYear(2026)).hasToString("2026/27");
        assertThat(new SchoolYear(2099)).hasToString("2099/00");
    }

    @Test
    void refusesAYearThatNobodyMeans() {
        assertThatThrownBy(() -> new SchoolYear(26)).isInstanceOf(IllegalArgumentException.class);
    }
}
