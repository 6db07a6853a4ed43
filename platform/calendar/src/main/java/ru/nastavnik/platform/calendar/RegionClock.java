package ru.nastavnik.platform.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The one clock of the program, in the region's time zone. Every "today" is asked of it. It can be moved, which the
 * demo region uses to live through three school years; in production nobody moves it.
 */
public final class RegionClock extends Clock {

    private final Clock ticking;
    private volatile Duration shift = Duration.ZERO;

    private RegionClock(Clock ticking) {
        this.ticking = ticking;
    }

    public static RegionClock in(ZoneId zone) {
        return new RegionClock(Clock.system(zone));
    }

    /** Makes the clock show the given moment and tick on from it. */
    public void moveTo(Instant moment) {
        shift = Duration.between(ticking.instant(), moment);
    }

    /** Shows the true time again. */
    public void moveBack() {
        shift = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        RegionClock moved = new RegionClock(ticking.withZone(zone));
        moved.shift = shift;
        return moved;
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(shift);
    }
}
