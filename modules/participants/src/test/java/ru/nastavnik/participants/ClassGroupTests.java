package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassGroupTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~ 9 "Б"~    | 9 Б
                    9-в         | 9 В
                    9б          | 9 Б
                    9 «А»       | 9 А
                    9B          | 9 В
                    11 класс    | 11
                    9 А класс   | 9 А
                    10 кл.      | 10
                    4           | 4
                    5ё          | 5 Ё
                    1–3 комплект | 1–3 комплект
                    1-3 КОМПЛЕКТ | 1–3 комплект
                    класс-комплект 1 - 3 | 1–3 комплект
                    1 и 3 комплект | 1, 3 комплект
                    1, 3 комплект | 1, 3 комплект
                    комплект 4,2 | 2, 4 комплект
                    """)
    void readsAClassHoweverItIsWritten(String written, String read) {
        assertThat(ClassGroup.read(written)).map(ClassGroup::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "выбыл",
                "13 А",
                "0",
                "9 АБ",
                "9 классы",
                "Движение",
                "9 Q",
                "2010",
                "1-3",
                "1–4 классы",
                "комплект",
                "комплект 1",
                "1–13 комплект",
                "3–1 комплект"
            })
    void readsNothingElse(String written) {
        assertThat(ClassGroup.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1–3 комплект, true", "1, false"})
    void knowsAKit(String written, boolean kit) {
        ClassGroup group = ClassGroup.read(written).orElseThrow();

        assertThat(group.isKit()).isEqualTo(kit);
        assertThat(group.grades()).isEqualTo(kit ? List.of(1, 2, 3) : List.of(1));
    }

    @Test
    void standsBetweenItsGradeAndTheNext() {
        assertThat(Stream.of("2", "1–3 комплект", "1 А", "1")
                        .map(written -> ClassGroup.read(written).orElseThrow())
                        .sorted()
                        .map(ClassGroup::toString))
                .containsExactly("1", "1–3 комплект", "1 А", "2");
    }
}
