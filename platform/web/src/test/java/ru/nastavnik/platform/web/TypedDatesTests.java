package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTests {

    private static final Locale RUSSIAN = Locale.of("ru");

    private final TypedDates dates =
            new TypedDates(Clock.fixed(Instant.parse("2026-10-15T03:00:00Z"), ZoneId.of("Asia/Tomsk")));

    @ParameterizedTest
    @CsvSource({
        "01.09.2026, 2026-09-01",
        "1.9.2026, 2026-09-01",
        "1.9.26, 2026-09-01",
        "1/9/26, 2026-09-01",
        "' 01.09.2026 г.', 2026-09-01",
        "2026-09-01, 2026-09-01",
        "1.9, 2026-09-01",
        "15.1, 2027-01-15",
        "29.02.2024, 2024-02-29",
        "03.05.12, 2012-05-03",
        "03.05.85, 1985-05-03",
        "1.9.46, 2046-09-01",
        "1.9.47, 1947-09-01"
    })
    void readsWhatPeopleType(String typed, LocalDate meant) throws ParseException {
        assertThat(dates.parse(typed, RUSSIAN)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02", "31.02.2026", "29.02.2026", "00.09.2026", "1.13.26", "вчера", "1", "1.9.2", "2026-13-01"
            })
    void refusesADayThatTheCalendarDoesNotHave(String typed) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> dates.parse(typed, RUSSIAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "1985-05-03"})
    void showsADateTheWayItMayBeTyped(LocalDate date) throws ParseException {
        assertThat(dates.parse(dates.print(date, RUSSIAN), RUSSIAN)).isEqualTo(date);
        assertThat(dates.print(date, RUSSIAN)).matches("\\d\\d\\.\\d\\d\\.\\d{4}");
    }
}
