package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"Белоусова Мария Львовна", "Ли Анна", "Мамедов Рашид Вагиф оглы", "Римская-Корсакова  Анна"})
    void takesSurnameAndGivenName(String typed) {
        assertThat(OfficialName.isValid(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Белоусова", "Белоусова 2", "8-913-000-00-00", "вакансия"})
    void refusesWhatIsNoName(String typed) {
        assertThat(OfficialName.isValid(typed)).isFalse();
    }

    @Test
    void doesNotSayItselfInALog() {
        assertThat(new OfficialName("Белоусова Мария Львовна")).hasToString("OfficialName[…]");
    }
}
