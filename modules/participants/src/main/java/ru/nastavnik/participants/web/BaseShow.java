package ru.nastavnik.participants.web;

import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.PersonConsents;

/** Whom of those ticked the table of a base shows; who is in the base comes first. */
enum BaseShow {
    IN,
    WITHOUT_PAIR,
    WITH_PAIR,
    EXPIRING,
    AWAITED,
    NO;

    boolean admits(PersonConsents consents, boolean paired) {
        ConsentState state = consents.toTakePart();
        return switch (this) {
            case IN -> state.isActive();
            case WITHOUT_PAIR -> state.isActive() && !paired;
            case WITH_PAIR -> state.isActive() && paired;
            case EXPIRING -> state == ConsentState.EXPIRING;
            case AWAITED -> state == ConsentState.AWAITED;
            case NO -> state.isNo();
        };
    }
}
