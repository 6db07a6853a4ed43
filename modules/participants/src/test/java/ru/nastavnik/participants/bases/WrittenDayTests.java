package ru.nastavnik.participants.bases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTests {

    @ParameterizedTest
    @CsvSource({"01.10.2026, 2026-10-01", "1.10.26, 2026-10-01", "2026-10-01, 2026-10-01", "1/10/2026 г., 2026-10-01"})
    void readsADay(String written, LocalDate day) {
        assertThat(WrittenDay.read(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "октябрь", "2026", ""})
    void readsNoDayThatTheCalendarDoesNotHave(String written) {
        assertThat(WrittenDay.read(written)).isEmpty();
    }
}
