package ru.nastavnik.platform.spreadsheets;

import ru.nastavnik.platform.words.Refusal;

/** A file that cannot be taken as a table; the sentence says why, and what to do. */
public class UnreadableSheet extends Refusal {

    public UnreadableSheet(String messageKey, Object... values) {
        super(messageKey, values);
    }
}
