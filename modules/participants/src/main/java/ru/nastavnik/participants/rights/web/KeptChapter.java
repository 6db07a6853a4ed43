package ru.nastavnik.participants.rights.web;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What one table keeps, in words.
 *
 * @param title what it is
 * @param rows  the lines of each row
 */
@PersonalData
record KeptChapter(String title, List<List<Line>> rows) {

    /** One thing that is kept. */
    record Line(String label, String value) {

        @Override
        public String toString() {
            return "Line[…]";
        }
    }

    @Override
    public String toString() {
        return "KeptChapter[…]";
    }
}
