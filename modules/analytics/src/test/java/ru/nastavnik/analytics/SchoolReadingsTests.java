package ru.nastavnik.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.tenancy.TenantId;

class SchoolReadingsTests {

    private static final Instant NOW = Instant.parse("2026-10-01T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private final SchoolReadings readings = new SchoolReadings(TenantId.next());

    @Test
    void takesOverWhatANewerClaimRead() {
        replace(5, pairs(3), pupils(90));

        assertThat(replace(6, pairs(4))).isTrue();

        assertThat(readings.readings()).containsExactly(pairs(4));
    }

    @Test
    void neverLetsAnOlderClaimOverwriteANewer() {
        replace(6, pairs(4));

        assertThat(replace(5, pairs(3))).isFalse();

        assertThat(readings.readings()).containsExactly(pairs(4));
        assertThat(readings.claim()).isEqualTo(6);
    }

    @Test
    void takesTheSameClaimTwiceWithoutHarm() {
        replace(6, pairs(4));

        assertThat(replace(6, pairs(4))).isTrue();

        assertThat(readings.readings()).containsExactly(pairs(4));
    }

    @Test
    void refusesOneNumberGivenTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> replace(6, pairs(4), pairs(5)));
    }

    @Test
    void remembersSinceWhenAnOrderIsAwaitedUntilNoneIs() {
        replace(1, awaiting(2), TODAY);
        replace(2, awaiting(1), TODAY.plusDays(20));
        assertThat(readings.orderAwaitedSince()).contains(TODAY);

        replace(3, awaiting(0), TODAY.plusDays(21));
        assertThat(readings.orderAwaitedSince()).isEmpty();
    }

    private boolean replace(long claim, Reading... read) {
        return readings.replace(claim, Set.of(read), NOW, TODAY);
    }

    private void replace(long claim, Reading read, LocalDate today) {
        readings.replace(claim, Set.of(read), NOW, today);
    }

    private static Reading pairs(long value) {
        return new Reading(FigureCode.PAIRS_WORKING, 2026, "PUPIL_PUPIL", value);
    }

    private static Reading pupils(long value) {
        return new Reading(FigureCode.PUPILS, 2026, "", value);
    }

    private static Reading awaiting(long value) {
        return new Reading(FigureCode.PAIRS_AWAITING_ORDER, 2026, "PUPIL_PUPIL", value);
    }
}
