package ru.nastavnik.matching;

import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;

/** How a proposed pair stands now: whether it can be fixed. */
public enum Standing {
    /** Both consents are in force. */
    READY,
    /** «Ждём бумаг»: a consent is awaited. */
    AWAITING_PAPERS,
    /** A hard rule stands against it by now, or one of the two is no longer there to be paired. */
    REFUSED;

    public static Standing of(Proposal proposal, Situation situation) {
        MenteeProfile mentee = situation.waiting(proposal.mentee()).orElse(null);
        MentorProfile mentor = situation.mentor(proposal.mentor()).orElse(null);
        if (mentee == null || mentor == null || situation.now(mentee, mentor) instanceof Verdict.Refused) {
            return REFUSED;
        }
        boolean inForce = mentee.consent().isActive() && mentor.consent().isActive();
        return inForce ? READY : AWAITING_PAPERS;
    }
}
