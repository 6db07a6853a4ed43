package ru.nastavnik.programmes.paste;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.MentoringForm;

/**
 * What will become of one pasted pair.
 *
 * @param number counted from 1 down the table
 * @param line   where it stands in the pasted text
 * @param form   the form of the pair, {@literal null} where none fits
 * @param why    the reason when the pair is refused
 */
@PersonalData
public record PreviewRow(
        int number,
        int line,
        Side mentor,
        Side mentee,
        @Nullable MentoringForm form,
        Outcome outcome,
        @Nullable Refusal why) {

    /** What will happen to a row. */
    public enum Outcome {
        /** Will be entered. */
        READY,
        /** Waits for an answer: which person, or what full name. */
        ASKED,
        /** Cannot be entered; the others can. */
        REFUSED,
        /** Was asked to be left out. */
        SKIPPED
    }

    @Override
    public String toString() {
        return "PreviewRow[number=%d, outcome=%s]".formatted(number, outcome);
    }
}
