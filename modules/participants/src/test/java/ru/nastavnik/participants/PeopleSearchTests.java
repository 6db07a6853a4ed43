package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleSearchTests {

    private static final PersonName NAME = new PersonName("Грачёва", "Юлия", "Эдуардовна");

    @ParameterizedTest
    @ValueSource(strings = {"", "грачев", "ГРАЧЁВ", "ачева ю", "uhfxtd", "Uhfx`df", ".kbz", "'lefhljdyf"})
    void findsAPartOfANameWhateverTheKeyboard(String typed) {
        assertThat(PeopleSearch.byName(typed).finds(NAME)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"грачов", "uhfxj", "xyz"})
    void findsNobodyElse(String typed) {
        assertThat(PeopleSearch.byName(typed).finds(NAME)).isFalse();
    }

    @Test
    void saysOfAThousandAndOneThatThereAreMoreOnlyWhereTheyWereFoundByName() {
        PeopleSearch byName = PeopleSearch.byName("чиж");
        assertThat(byName.stopsCountingAt(PeopleSearch.COUNTED)).isFalse();
        assertThat(byName.stopsCountingAt(PeopleSearch.COUNTED + 1)).isTrue();
        assertThat(PeopleSearch.byName("").stopsCountingAt(PeopleSearch.COUNTED + 1))
                .isFalse();
    }
}
