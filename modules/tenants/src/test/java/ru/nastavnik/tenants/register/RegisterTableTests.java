package ru.nastavnik.tenants.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.words.Refusal;

class RegisterTableTests {

    @Test
    void findsTheHeaderBelowTitlesAndLeavesTotalsOut() {
        List<RegisterRow> rows = read("""
                Реестр общеобразовательных организаций
                на 01.09.2026

                № п/п\tНаименование ОО\tИНН\tКод ОКТМО\tТип ОО\tФ.И.О. руководителя
                1\tСОШ  № 1\t7000000028\t69701000\tСОШ\tБелоусова Мария Львовна
                2\tЛицей № 2\t7000000035\tТомск\tлицей\tЗимин Пётр Ильич

                \tИтого: 2
                """);

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().name()).isEqualTo("СОШ № 1");
        assertThat(rows.getFirst().inn()).isEqualTo("7000000028");
        assertThat(rows.getFirst().municipality()).isEqualTo("69701000");
        assertThat(rows.getLast().kind()).isEqualTo("лицей");
        assertThat(rows.getLast().director()).isEqualTo("Зимин Пётр Ильич");
    }

    @Test
    void takesColumnsInAnyOrder() {
        List<RegisterRow> rows = read("Директор\tИНН\tНазвание\nЗимин Пётр\t7000000028\tСОШ № 1\n");

        assertThat(rows.getFirst().name()).isEqualTo("СОШ № 1");
        assertThat(rows.getFirst().municipality()).isEmpty();
    }

    @Test
    void keepsARowThatLacksSomethingSoThatItCanBeNamed() {
        List<RegisterRow> rows = read("Название\tИНН\tДиректор\n\t7000000028\tЗимин Пётр\n");

        assertThat(rows).hasSize(1);
    }

    @Test
    void refusesATableWithoutThreeKnownColumns() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("Класс\tФИО\tИНН\n9 Б\tЗимин Пётр\t1\n"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schools.refusal.no-header"));
    }

    @Test
    void refusesAHeaderWithNothingBelow() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("Название\tИНН\tДиректор\nИтого\n"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schools.refusal.no-rows"));
    }

    private static List<RegisterRow> read(String table) {
        return RegisterTable.read(List.of(Spreadsheets.usual().pasted(table)));
    }
}
