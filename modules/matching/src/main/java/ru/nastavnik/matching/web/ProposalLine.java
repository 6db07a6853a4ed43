package ru.nastavnik.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposed pair, in ready words.
 *
 * @param papers  what is awaited, {@literal null} when all consents are given
 * @param refusal why it cannot be fixed any more, {@literal null} when it can
 * @param warning what to see to before the mentor begins, {@literal null} when there is nothing; keeps nothing back
 */
record ProposalLine(
        String id,
        String mentee,
        String menteeClass,
        String request,
        String mentor,
        String mentorClass,
        String grade,
        String why,
        List<ReasonLine> reasons,
        int score,
        boolean byHand,
        @Nullable String papers,
        @Nullable String refusal,
        @Nullable String warning,
        String change) {

    public boolean ready() {
        return papers == null && refusal == null;
    }

    /** One reason and what it counts. */
    record ReasonLine(String text, int points, int outOf) {}
}
