package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NameKeyTests {

    @Test
    void foldsWhatIsWrittenDifferentlyWithoutMeaningAnotherName() {
        String key = PersonName.keyOf("Ковалёв-Зорин Лев");
        assertThat(PersonName.keyOf("КОВАЛЕВ — ЗОРИН  лев ")).isEqualTo(key);
        assertThat(PersonName.keyOf("Koвaлёв-Зорин\u00a0Лeв")).isEqualTo(key);
    }

    @Test
    void keepsApartWhatIsAnotherName() {
        assertThat(PersonName.keyOf("Ковалёв Лев")).isNotEqualTo(PersonName.keyOf("Ковалёва Лев"));
        assertThat(PersonName.keyOf("Зорин Ильич")).isNotEqualTo(PersonName.keyOf("Зорин Ильин"));
    }

    /** The rule as it is said in words; the program folds sign by sign, since lists have many names. */
    @Property
    void foldsAsTheRuleSays(
            @ForAll
                    @StringLength(max = 30)
                    @CharRange(from = 'А', to = 'я')
                    @CharRange(from = 'A', to = 'z')
                    @Chars({'ё', 'Ё', ' ', '-', '‐', '–', '—', '−', '\u00a0', '\u202f', '\t', '\n', '\u2003', 'İ', 'ß'})
                    String name) {
        String rule = LookAlikes.inRussian(name.toLowerCase(Locale.ROOT))
                .replace('ё', 'е')
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
                .replaceAll(" ?- ?", "-")
                .strip();
        assertThat(PersonName.keyOf(name)).isEqualTo(rule);
    }

    @Property
    void foldingTwiceIsFoldingOnce(
            @ForAll
                    @StringLength(max = 30)
                    @CharRange(from = 'А', to = 'я')
                    @CharRange(from = 'A', to = 'z')
                    @Chars({'ё', 'Ё', ' ', '-', '–', '—', '\u00a0', '\u202f', '\t', '\'', 'İ', 'ß'})
                    String name) {
        String once = PersonName.keyOf(name);
        assertThat(PersonName.keyOf(once)).isEqualTo(once);
    }
}
