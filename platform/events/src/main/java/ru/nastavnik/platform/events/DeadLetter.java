package ru.nastavnik.platform.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * An event that is no longer tried. Names of classes and identifiers only: what a listener complained of may quote a
 * person and is not kept.
 *
 * @param publication identifies it within its registry
 * @param school      whose registry it lies in, {@literal null} for the region's own
 * @param event       class of the event
 * @param listener    who could not hear it
 * @param attempts    how often it was delivered
 * @param since       when it happened
 * @param given       when it was given up
 * @param error       class and code of the last error, {@literal null} where there was none
 * @param wish        what was asked for and is not done yet
 */
public record DeadLetter(
        UUID publication,
        @Nullable TenantId school,
        String event,
        String listener,
        int attempts,
        Instant since,
        Instant given,
        DeadReason reason,
        @Nullable String error,
        @Nullable Wish wish) {

    /** What the operator wants done with it. */
    public enum Wish {
        /** To be tried again from the beginning. */
        RETRY,
        /** To be forgotten: its effect will not come. */
        CLOSE
    }

    public Optional<TenantId> inSchool() {
        return Optional.ofNullable(school);
    }
}
