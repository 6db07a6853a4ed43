package ru.nastavnik.matching.compatibility;

import java.util.List;
import java.util.Optional;
import ru.nastavnik.matching.compatibility.Verdict.Refused;
import ru.nastavnik.participants.consents.ConsentState;

/** A hard rule: refuses a pair with a reason, or lets it through. */
@FunctionalInterface
public interface PairingRule {

    Optional<Refused> check(Pairing pairing);

    /** In the order in which they are asked; the first refusal is the one that is told. */
    static List<PairingRule> allCurrentRules() {
        return List.of(
                PairingRule::notOneself,
                PairingRule::mentorSuitsForm,
                PairingRule::menteeSuitsForm,
                PairingRule::menteeConsents,
                PairingRule::mentorConsents,
                PairingRule::notPairedAlready,
                PairingRule::hasPlace);
    }

    /** Nobody mentors themselves. */
    static Optional<Refused> notOneself(Pairing pairing) {
        return refuseIf(pairing.mentee().person().equals(pairing.mentor().person()), "matching.rule.oneself");
    }

    /** The mentor is of a kind that the form has as mentors. */
    static Optional<Refused> mentorSuitsForm(Pairing pairing) {
        return refuseIf(
                !pairing.form().mentors().contains(pairing.mentor().kind()), "matching.rule.mentor-not-of-form");
    }

    /** The mentee is of a kind that the form has as mentees. */
    static Optional<Refused> menteeSuitsForm(Pairing pairing) {
        return refuseIf(
                !pairing.form().mentees().contains(pairing.mentee().kind()), "matching.rule.mentee-not-of-form");
    }

    /** The mentee's consent is neither refused nor withdrawn. An awaited one is no wall: drafts may be made. */
    static Optional<Refused> menteeConsents(Pairing pairing) {
        ConsentState consent = pairing.mentee().consent();
        return refuseIf(consent.isNo(), "matching.rule.mentee-consent." + consent);
    }

    /** The mentor's consent is neither refused nor withdrawn. An awaited one is no wall: drafts may be made. */
    static Optional<Refused> mentorConsents(Pairing pairing) {
        ConsentState consent = pairing.mentor().consent();
        return refuseIf(consent.isNo(), "matching.rule.mentor-consent." + consent);
    }

    /** The two are no current pair of the form. */
    static Optional<Refused> notPairedAlready(Pairing pairing) {
        return refuseIf(pairing.pairedAlready(), "matching.rule.paired-already");
    }

    /** The mentor has a place left. */
    static Optional<Refused> hasPlace(Pairing pairing) {
        return pairing.places().left() > 0
                ? Optional.empty()
                : Optional.of(new Refused(
                        "matching.rule.no-place", List.of(pairing.places().capacity())));
    }

    private static Optional<Refused> refuseIf(boolean broken, String messageKey) {
        return broken ? Optional.of(new Refused(messageKey, List.of())) : Optional.empty();
    }
}
