package ru.nastavnik.participants.roster;

import ru.nastavnik.platform.identity.PersonalData;

/**
 * A line and its place in the plan.
 *
 * @param position from 0
 */
@PersonalData
public record PlacedLine(int position, RosterLine line) {

    @Override
    public String toString() {
        return "PlacedLine[%d]".formatted(position);
    }
}
