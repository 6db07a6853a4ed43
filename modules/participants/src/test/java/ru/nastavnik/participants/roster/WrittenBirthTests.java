package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenBirthTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @ParameterizedTest
    @CsvSource({
        "12.06.10, 2010-06-12",
        "04.02.2010, 2010-02-04",
        "4.2.2010, 2010-02-04",
        "04/02/2010 г., 2010-02-04",
        "2010-02-04, 2010-02-04",
        "2010-02-04T00:00:00, 2010-02-04",
        "4 февраля 2010 г., 2010-02-04",
        "9 мая 2010, 2010-05-09",
        "1 марта 2010, 2010-03-01",
        "05.03.78, 1978-03-05",
        "29.02.2012, 2012-02-29",
        "40308, 2010-05-10"
    })
    void readsADateHoweverItIsWritten(String text, LocalDate date) {
        WrittenBirth birth = read(text);
        assertThat(birth.date()).isEqualTo(date);
        assertThat(birth.remark()).isNull();
    }

    @Test
    void readsADateOfTheWorkbook() {
        LocalDate date = LocalDate.of(2010, 2, 4);
        assertThat(WrittenBirth.read(Optional.of(date), "04.02.2010", TODAY).date())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"31.02.2011", "12.13.2011", "29.02.2011", "00.00.2011"})
    void keepsTheYearOfADayThatDoesNotExist(String text) {
        WrittenBirth birth = read(text);
        assertThat(birth.date()).isNull();
        assertThat(birth.year()).isEqualTo(2011);
        assertThat(birth.remark()).isEqualTo(Remark.of("people.remark.impossible-date", text, "2011"));
    }

    @ParameterizedTest
    @CsvSource({
        "01.01.2030, people.remark.future-date",
        "02.09.2026, people.remark.future-date",
        "2031, people.remark.future-date",
        "31.02.2031, people.remark.future-date",
        "скоро, people.remark.unreadable-date",
        "04.02.1810, people.remark.unreadable-date"
    })
    void keepsNothingThatCannotBe(String text, String remark) {
        WrittenBirth birth = read(text);
        assertThat(birth.year()).isNull();
        assertThat(birth.remark()).isEqualTo(Remark.of(remark, text));
    }

    @Test
    void saysNothingOfAnEmptyCell() {
        assertThat(read(" ")).isEqualTo(new WrittenBirth(null, null, null));
        assertThat(read("—")).isEqualTo(new WrittenBirth(null, null, null));
        assertThat(read("2010").year()).isEqualTo(2010);
    }

    private static WrittenBirth read(String text) {
        return WrittenBirth.read(Optional.empty(), text, TODAY);
    }
}
