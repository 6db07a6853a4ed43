package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipState;
import ru.nastavnik.programmes.PairPapers;

/** Which pairs the reader wants to see. */
enum PairFilter {
    CURRENT,
    AWAITING_ORDER,
    AWAITING_PAPERS,
    NO_CONSENT,
    OVERDUE,
    SUSPENDED,
    COMPLETED,
    STOPPED_EARLY,
    EVERY;

    static final List<PairFilter> ALL = List.of(values());

    boolean admits(Mentorship pair, PairPapers.Standing papers, LocalDate today) {
        return switch (this) {
            case CURRENT -> pair.state().isCurrent();
            case AWAITING_ORDER -> pair.awaitsOrder();
            case AWAITING_PAPERS -> pair.state().isCurrent() && papers == PairPapers.Standing.AWAITED;
            case NO_CONSENT -> pair.state().isCurrent() && papers == PairPapers.Standing.NO;
            case OVERDUE ->
                pair.state() == MentorshipState.WORKING && pair.until().isBefore(today);
            case SUSPENDED -> pair.state() == MentorshipState.SUSPENDED;
            case COMPLETED -> pair.state() == MentorshipState.COMPLETED;
            case STOPPED_EARLY -> pair.state() == MentorshipState.STOPPED_EARLY;
            case EVERY -> true;
        };
    }
}
