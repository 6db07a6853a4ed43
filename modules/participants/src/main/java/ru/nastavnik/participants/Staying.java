package ru.nastavnik.participants;

import java.util.Collection;
import java.util.Map;

/**
 * Asked before those whom nobody has ticked are removed from the system: who of them has to stay, and why. Who keeps
 * something about people says so here.
 */
public interface Staying {

    /** By person, a message key of the reason; who may go is not in the answer. */
    Map<PersonId, String> among(Collection<PersonId> people);
}
