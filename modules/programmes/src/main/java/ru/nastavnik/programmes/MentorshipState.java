package ru.nastavnik.programmes;

import java.util.Set;

/** Where a pair stands. Whether its order is registered is a separate question. */
public enum MentorshipState {
    /** Работает. */
    WORKING,
    /** Приостановлена. */
    SUSPENDED,
    /** Завершена. */
    COMPLETED,
    /** Прекращена досрочно. */
    STOPPED_EARLY;

    /** The states of a pair that has not ended. */
    public static final Set<MentorshipState> CURRENT = Set.of(WORKING, SUSPENDED);

    /** Whether a pair in this state has not ended. */
    public boolean isCurrent() {
        return CURRENT.contains(this);
    }
}
