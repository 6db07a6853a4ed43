package ru.nastavnik.participants.bases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What becomes of one row of an uploaded base.
 *
 * @param number   that the person sees beside the row
 * @param person   {@literal null} where it is not clear who is meant
 * @param name     as it is written, or as the person is called
 * @param changes  what is new
 * @param troubles what could not be taken
 * @param deeds    that make it come true, in order
 */
@PersonalData
public record PlannedRow(
        int number,
        @Nullable PersonId person,
        String name,
        Outcome outcome,
        List<Sentence> changes,
        List<Trouble> troubles,
        List<Deed> deeds) {

    public PlannedRow {
        changes = List.copyOf(changes);
        troubles = List.copyOf(troubles);
        deeds = List.copyOf(deeds);
    }

    /** What will happen. */
    public enum Outcome {
        /** The person is ticked. */
        ADD,
        UPDATE,
        SAME,
        /** The row waits; the others go on. */
        ERROR
    }

    /** Whether somebody should look at what could not be taken. */
    public boolean isToLookAt() {
        return outcome != Outcome.ERROR && !troubles.isEmpty();
    }

    /** Whether it is wrong, or something of it could not be taken: it can be mended. */
    public boolean isToMend() {
        return outcome == Outcome.ERROR || isToLookAt();
    }

    @Override
    public String toString() {
        return "PlannedRow[%d, %s]".formatted(number, outcome);
    }
}
