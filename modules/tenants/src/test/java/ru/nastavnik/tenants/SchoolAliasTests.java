package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolAliasTests {

    @ParameterizedTest
    @CsvSource({
        "Томск,          МАОУ СОШ № 14 г. Томска,   SECONDARY, tomsk-14",
        "Томск,          Лицей №8 имени Н. Рукина,  LYCEUM,    tomsk-8",
        "Верхнекетский,  Степановская СОШ,          SECONDARY, verkhneketskij-stepanovskaya-sosh",
        "Колпашевский,   Школа-интернат,            BOARDING,  kolpashevskij-internat",
        "Зырянский,      Школа,                     BASIC,     zyryanskij-oosh"
    })
    void isMadeOfMunicipalityAndNumberOrTellingWords(String place, String name, SchoolKind kind, String alias) {
        assertThat(SchoolAlias.proposed(place, name, kind, taken -> false)).hasToString(alias);
    }

    @Test
    void isNeverProposedTwice() {
        Set<String> taken = Set.of("tomsk-14", "tomsk-gimnaziya-14", "tomsk-14-2");

        assertThat(SchoolAlias.proposed(
                        "Томск",
                        "Гимназия № 14",
                        SchoolKind.GYMNASIUM,
                        it -> it.value().equals("tomsk-14")))
                .hasToString("tomsk-gimnaziya-14");
        assertThat(SchoolAlias.proposed(
                        "Томск", "Гимназия № 14", SchoolKind.GYMNASIUM, it -> taken.contains(it.value())))
                .hasToString("tomsk-14-3");
    }

    @Test
    void staysShortForAVeryLongName() {
        String name = "Первомайская средняя школа с углублённым изучением иностранных языков и математики";

        assertThat(SchoolAlias.proposed("Первомайский", name, SchoolKind.SECONDARY, taken -> false)
                        .value())
                .hasSizeLessThanOrEqualTo(40)
                .doesNotEndWith("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomsk-14", "abc", "s14"})
    void takesWhatFitsAnAddress(String alias) {
        assertThat(new SchoolAlias(alias)).hasToString(alias);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "14-tomsk",
                "Tomsk-14",
                "томск-14",
                "tomsk--14",
                "tomsk-14-",
                "tomsk 14",
                "../x",
                "a2345678901234567890123456789012345678901"
            })
    void refusesWhatDoesNot(String alias) {
        assertThat(SchoolAlias.isValid(alias)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new SchoolAlias(alias));
    }
}
