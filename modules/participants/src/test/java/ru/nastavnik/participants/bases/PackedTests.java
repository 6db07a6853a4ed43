package ru.nastavnik.participants.bases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTests {

    @Test
    void givesBackWhatWasPacked() {
        String text = "1\tЗорин Лев\t\t«=1+1»\t\n2\tЧижов\t\t\t";
        assertThat(Packed.read(Packed.of(text))).isEqualTo(text);
    }

    @Test
    void makesABaseSmallEnoughForAForm() {
        String row = "17\tЗорин Лев Ильич\t8 913 000-00-00\t2010\tАдаптация в новом классе, школе\t01.10.2026\n";
        assertThat(Packed.of(row.repeat(3000)).length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "не то", "AAAA", "H4sIAAAAAAAA"})
    void readsNothingFromWhatIsNoPack(String garbage) {
        assertThat(Packed.read(garbage)).isEmpty();
    }

    @Test
    void readsNothingFromAPackThatSwells() {
        assertThat(Packed.read(Packed.of("я".repeat(Packed.MOST_BYTES)))).isEmpty();
    }
}
