package ru.nastavnik.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedSheetsTests {

    private static final Row ROW = new Row(
            7,
            List.of(
                    Cell.of("Чижов Лев"),
                    Cell.EMPTY,
                    new Cell("04.02.2013", LocalDate.of(2013, 2, 4)),
                    Cell.of("ж".repeat(3000))));

    @Test
    void givesBackWhatWasPacked() {
        Sheet sheet = new Sheet("7 А", List.of(ROW, new Row(8, List.of(Cell.of("между")), true)));
        List<Sheet> again = PackedSheets.unpack(PackedSheets.pack(List.of(sheet, new Sheet("", List.of()))));
        assertThat(again).hasSize(2);
        assertThat(again.getFirst().name()).isEqualTo("7 А");
        Row row = again.getFirst().rows().getFirst();
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.cells()).isEqualTo(ROW.cells());
        assertThat(row.isBetween()).isFalse();
        assertThat(again.getFirst().rows().get(1).isBetween()).isTrue();
    }

    @Test
    void leavesOutTheColumnsThatAreNotToBeKept() {
        Row left = ROW.without(Set.of(0, 9));
        assertThat(left.text(0)).isEmpty();
        assertThat(left.date(2)).isPresent();
        assertThat(ROW.text(0)).isEqualTo("Чижов Лев");
    }
}
