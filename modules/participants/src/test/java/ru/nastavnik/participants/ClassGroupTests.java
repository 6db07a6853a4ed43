package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

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
                    """)
    void readsAClassHoweverItIsWritten(String written, String read) {
        assertThat(ClassGroup.read(written)).map(ClassGroup::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "выбыл", "13 А", "0", "9 АБ", "9 классы", "Движение", "9 Q", "2010"})
    void readsNothingElse(String written) {
        assertThat(ClassGroup.read(written)).isEmpty();
    }
}
