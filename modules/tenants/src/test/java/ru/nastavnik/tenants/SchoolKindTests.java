package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolKindTests {

    @ParameterizedTest
    @CsvSource({
        "СОШ, SECONDARY",
        "средняя общеобразовательная школа, SECONDARY",
        "Основная школа, BASIC",
        "НОШ № 3, PRIMARY",
        "гимназия, GYMNASIUM",
        "Лицей, LYCEUM",
        "Школа-интернат среднего образования, BOARDING",
        "Кадетский корпус, CADET",
        "вечерняя (сменная) школа, EVENING",
        "Коррекционная школа-интернат, SPECIAL"
    })
    void isRecognisedAsPeopleWriteIt(String text, SchoolKind kind) {
        assertThat(SchoolKind.named(text)).contains(kind);
    }

    @Test
    void isNotGuessed() {
        assertThat(SchoolKind.named("")).isEmpty();
        assertThat(SchoolKind.named("детский сад")).isEmpty();
    }
}
