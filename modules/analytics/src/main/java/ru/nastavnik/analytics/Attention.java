package ru.nastavnik.analytics;

import ru.nastavnik.tenants.School;

/**
 * A school that may need help, and why.
 *
 * @param howMany what the sentence of the reason names
 */
public record Attention(School school, Reason reason, long howMany) {

    /** Why, the most pressing first. Screen sentences are in the messages, {@code region.attention.NO_PAIRS}. */
    public enum Reason {
        /** Joining stopped. */
        STOPPED_JOINING,
        /** Not one pair in the school year. */
        NO_PAIRS,
        /** Pairs have worked without an order for two weeks or longer. */
        ORDER_AWAITED,
        /** Somebody waits and nobody is ready to mentor. */
        NOBODY_TO_MENTOR
    }
}
