package ru.nastavnik.tenants.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTests {

    @ParameterizedTest
    @CsvSource({
        "Муниципальное автономное общеобразовательное учреждение средняя общеобразовательная школа № 14 г. Томска,"
                + "СОШ № 14 г. Томска",
        "Муниципальное бюджетное общеобразовательное учреждение «Степановская средняя общеобразовательная школа»,"
                + "Степановская СОШ",
        "Лицей № 8, Лицей № 8",
        "Муниципальное казённое общеобразовательное учреждение, Муниципальное казённое общеобразовательное учреждение"
    })
    void dropsTheLegalFormAndAbbreviatesTheKind(String name, String brief) {
        assertThat(ShortName.of(name)).isEqualTo(brief);
    }
}
