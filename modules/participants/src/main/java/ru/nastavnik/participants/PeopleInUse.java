package ru.nastavnik.participants;

import java.util.Collection;
import java.util.Set;

/**
 * Asked before people are taken out of the school's list for good, as an undone upload does: whom another part of the
 * program still needs. Who keeps something about a person says so here.
 */
public interface PeopleInUse {

    /** Those of them that are needed. */
    Set<PersonId> among(Collection<PersonId> people);
}
