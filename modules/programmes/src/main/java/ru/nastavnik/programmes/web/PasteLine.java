package ru.nastavnik.programmes.web;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.web.Option;

/**
 * A pasted pair as the preview shows it, in ready strings.
 *
 * @param verdict what will happen to it, in words
 * @param tone    {@code ok}, {@code wait}, {@code bad} or empty
 */
@PersonalData
record PasteLine(
        int number,
        int line,
        SideLine mentor,
        SideLine mentee,
        String form,
        String verdict,
        String tone,
        boolean skipped) {

    /**
     * One side of it.
     *
     * @param number  the same in all rows that mention the same person
     * @param pasted  the name as pasted
     * @param found   who that is, in words; empty while unclear
     * @param choices whom it may mean, where the question is asked in this row
     * @param chosen  the answer given, empty before
     * @param ask     whether this row asks for the full name
     */
    @PersonalData
    record SideLine(int number, String pasted, String found, List<Option> choices, String chosen, boolean ask) {

        @Override
        public String toString() {
            return "SideLine[…]";
        }
    }

    @Override
    public String toString() {
        return "PasteLine[%d]".formatted(number);
    }
}
