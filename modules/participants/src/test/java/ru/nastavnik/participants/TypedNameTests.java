package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTests {

    private final PersonName yana = new PersonName("Ковалёва", "Яна", "Тимуровна");
    private final PersonName tofik = new PersonName("Мамедов", "Тофик", "Рашид оглы");
    private final PersonName min = new PersonName("Ли", "Мин", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ковалёва",
                "ковалева",
                " КОВАЛЕВА  Яна ",
                "Ковалева Я.Т.",
                "Ковалёва Я. Т.",
                "Я.Т. Ковалёва",
                "Ковалёва Яна Тимуровна",
                "Koвaлeвa Янa",
                "Ковалёва Яна Тимуровна (9 В)"
            })
    void mayMeanThePerson(String typed) {
        assertThat(TypedName.read(typed).mayMean(yana)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Я",
                "Ковалёв",
                "Ковал",
                "Ковалёва Я.И.",
                "Ковалёва Ян",
                "Ковалёва Яна Ильинична",
                "Зорина Яна"
            })
    void doesNotMeanThePerson(String typed) {
        assertThat(TypedName.read(typed).mayMean(yana)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Мамедов Тофик Рашид оглы", "Мамедов Т. Р.", "мамедов т.р. "})
    void meansAPersonWithAPatronymicOfTwoWords(String typed) {
        assertThat(TypedName.read(typed).mayMean(tofik)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ли", "Ли Мин", "Ли М."})
    void meansAPersonWithoutAPatronymic(String typed) {
        assertThat(TypedName.read(typed).mayMean(min)).isTrue();
    }
}
