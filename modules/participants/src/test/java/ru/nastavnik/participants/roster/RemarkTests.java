package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemarkTests {

    @Test
    void isReadAsItWasWritten() {
        List<Remark> remarks = List.of(
                Remark.of("people.remark.no-name"),
                Remark.of("people.change.class", "7 А", "7 Б"),
                Remark.of("people.change.post", "", "учитель"));
        assertThat(Remark.read(Remark.write(remarks))).isEqualTo(remarks);
        assertThat(Remark.read(Remark.write(List.of()))).isEmpty();
    }

    @Test
    void isNotBrokenByWhatAListContains() {
        Remark remark = Remark.of("people.remark.odd-name", "Чижов\tЛев\nИльич", "я".repeat(500));
        assertThat(Remark.read(Remark.write(List.of(remark)))).containsExactly(remark);
        assertThat(remark.values().getFirst()).isEqualTo("Чижов Лев Ильич");
        assertThat(remark.values().getLast()).hasSizeLessThan(200);
    }
}
