package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.matching.compatibility.Reason;
import ru.nastavnik.matching.compatibility.ReasonCode;

class CompatibilityColumnTests {

    private final CompatibilityColumn column = new CompatibilityColumn();

    @Test
    void readsWhatItWrote() {
        Compatibility compatibility = new Compatibility(List.of(
                new Reason(ReasonCode.SUBJECT_SAME, null, "MATHS", 500, 500),
                new Reason(ReasonCode.GRADES_OLDER, 2, null, 300, 300),
                new Reason(ReasonCode.EXPERIENCE_OF_PUPIL, null, null, 100, 200)));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(compatibility)))
                .isEqualTo(compatibility);
    }

    @Test
    void theLongestReasonsFitTheColumn() {
        Compatibility compatibility = new Compatibility(List.of(
                new Reason(ReasonCode.SUBJECT_OTHER, null, "X".repeat(20), 0, 500),
                new Reason(ReasonCode.YEARS_YOUNGER, 100, null, 300, 300),
                new Reason(ReasonCode.EXPERIENCE_OF_PUPIL, 70, null, 200, 200)));

        assertThat(column.convertToDatabaseColumn(compatibility)).hasSizeLessThan(300);
    }

    @Test
    void countsAreReadAsTheyWereWritten() {
        Map<String, Integer> counts = Map.of("matching.rule.no-place", 3, "matching.rule.oneself", 1);
        CountsColumn counting = new CountsColumn();

        assertThat(counting.convertToEntityAttribute(counting.convertToDatabaseColumn(counts)))
                .isEqualTo(counts);
        assertThat(counting.convertToEntityAttribute("")).isEmpty();
    }
}
