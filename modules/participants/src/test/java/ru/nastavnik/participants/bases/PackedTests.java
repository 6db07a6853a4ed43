package ru.nastavnik.participants.bases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class PackedTests {

    private static final String ROW =
            "17\tЗорин Лев Ильич\t8 913 000-00-00\t2010\tАдаптация в новом классе, школе\t01.10.2026\n";

    @Test
    void givesBackWhatWasPacked() {
        String text = "1\tЗорин Лев\t\t«=1+1»\t\n2\tЧижов\t\t\t";
        assertThat(Packed.read(Packed.of(text))).isEqualTo(text);
    }

    @Test
    void makesABaseSmall() {
        assertThat(Packed.of(ROW.repeat(3000))).hasSizeLessThan(100_000);
    }

    @Test
    void doesNotTakeGarbageForNothing() {
        assertThatThrownBy(() -> Packed.read(new byte[] {1, 2, 3})).isInstanceOf(UncheckedIOException.class);
    }
}
