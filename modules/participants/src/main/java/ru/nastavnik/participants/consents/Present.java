package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How it stands today with one kind of consent of one person.
 *
 * @param pending   lines that are still to be signed; a birthday may add one to a consent that is in force
 * @param since     the day of the latest paper or call that counts, {@literal null} where nothing is recorded
 * @param last      the last day it is in force, {@literal null} where it has no term or is not in force
 * @param expired   the day it ended by its term, where that is why it is awaited
 * @param whereKept where the latest paper lies
 */
public record Present(
        ConsentState state,
        Set<Line> pending,
        @Nullable LocalDate since,
        @Nullable LocalDate last,
        @Nullable LocalDate expired,
        @Nullable String whereKept) {

    public Present {
        pending = Set.copyOf(pending);
    }

    /** Whether somebody is still to sign. */
    public boolean isAwaited() {
        return !state.isNo() && !pending.isEmpty();
    }

    /** Whether a blank is to be printed: somebody is still to sign, or to sign anew before long. */
    public boolean needsBlank() {
        return isAwaited() || state == ConsentState.EXPIRING;
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(last);
    }
}
