package ru.nastavnik.programmes.paste;

import ru.nastavnik.platform.identity.PersonalData;

/**
 * A line of the pasted text that makes no pair.
 *
 * @param line where it stands, from 1
 * @param text as pasted, shortened
 * @param why  what it seems to be, or what it lacks
 */
@PersonalData
public record Leftover(int line, String text, Why why) {

    /** Why a line makes no pair. Screen words are in the messages, {@code pairs.paste.left.TITLE} and so on. */
    public enum Why {
        /** A title, a heading, a note: nothing is lost. */
        TITLE,
        /** «Итого»: nothing is lost. */
        TOTAL,
        /** Nobody in the mentor's cell, nor above it. */
        NO_MENTOR,
        /** Nobody in the mentee's cell. */
        NO_MENTEE,
        /** Two mentors in one cell: which of them is it? */
        SEVERAL_MENTORS;

        /** Whether someone should look at the line. */
        public boolean matters() {
            return this != TITLE && this != TOTAL;
        }
    }

    @Override
    public String toString() {
        return "Leftover[line=%d, why=%s]".formatted(line, why);
    }
}
