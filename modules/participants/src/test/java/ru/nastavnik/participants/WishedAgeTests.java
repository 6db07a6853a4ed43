package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishedAgeTests {

    @ParameterizedTest
    @CsvSource({
        "10–13, 10–13",
        "10-13 лет, 10–13",
        "от 10 до 13, 10–13",
        "от 12, от 12",
        "12+, от 12",
        "12 и старше, от 12",
        "до 14 лет, до 14",
        "15, 15",
        "любой, ''",
        "'', ''"
    })
    void readsWhatPeopleWriteAndWritesItSoThatItIsReadAgain(String typed, String written) {
        WishedAge age = WishedAge.read(typed).orElseThrow();
        assertThat(age.written()).isEqualTo(written);
        assertThat(WishedAge.read(age.written())).contains(age);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 класс", "средние классы", "13–10", "от 3", "120"})
    void takesNoAgeThatNoMenteeHas(String typed) {
        assertThat(WishedAge.read(typed)).isEmpty();
    }

    @Test
    void anyAgeIsWrittenAsNothing() {
        assertThat(WishedAge.ANY.written()).isEmpty();
    }

    @Test
    void saysByHowManyYearsSomebodyIsOutside() {
        WishedAge wished = new WishedAge(10, 13);
        assertThat(wished.yearsOutside(10)).isZero();
        assertThat(wished.yearsOutside(13)).isZero();
        assertThat(wished.yearsOutside(8)).isEqualTo(2);
        assertThat(wished.yearsOutside(14)).isEqualTo(1);
        assertThat(WishedAge.ANY.yearsOutside(70)).isZero();
        assertThat(WishedAge.ANY.isAny()).isTrue();
        assertThat(new WishedAge(null, 12).isAny()).isFalse();
    }
}
