package ru.nastavnik.participants.web;

import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.PersonConsents;

/** Whom of a sheet the table shows. */
enum ConsentFilter {
    ALL,
    AWAITED,
    GIVEN,
    EXPIRING,
    NO;

    boolean admits(PersonConsents consents) {
        ConsentState state = consents.toTakePart();
        return switch (this) {
            case ALL -> true;
            case AWAITED -> consents.isAwaited();
            case GIVEN -> state.isActive();
            case EXPIRING -> state == ConsentState.EXPIRING;
            case NO -> state.isNo();
        };
    }
}
