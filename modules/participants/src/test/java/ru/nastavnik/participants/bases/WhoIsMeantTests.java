package ru.nastavnik.participants.bases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhoIsMeantTests {

    @Test
    void takesTheNamesOfACellApart() {
        assertThat(WhoIsMeant.names("Зорин Лев Ильич; Чижов Лев, Орлова Анна"))
                .containsExactly("Зорин Лев Ильич", "Чижов Лев", "Орлова Анна");
        assertThat(WhoIsMeant.names("1. Зорин Лев (9 А) 2) Чижов Лев, 9 Б")).containsExactly("Зорин Лев", "Чижов Лев");
    }

    @Test
    void leavesOneNameWhole() {
        assertThat(WhoIsMeant.names("Зорин Л. И.")).containsExactly("Зорин Л. И.");
    }
}
