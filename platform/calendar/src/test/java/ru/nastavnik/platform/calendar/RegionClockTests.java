package ru.nastavnik.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RegionClockTests {

    private final RegionClock clock = RegionClock.in(ZoneId.of("Asia/Tomsk"));

    @Test
    void showsTheDayOfTheRegionWhereverTheMachineStands() {
        clock.moveTo(Instant.parse("2026-08-31T18:00:00Z"));

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(LocalDate.now(clock.withZone(ZoneId.of("UTC")))).isEqualTo(LocalDate.of(2026, 8, 31));
    }

    @Test
    void ticksOnFromWhereItWasMovedAndComesBack() {
        Instant moment = Instant.parse("2024-09-02T03:00:00Z");

        clock.moveTo(moment);
        assertThat(Duration.between(moment, clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));

        clock.moveBack();
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
