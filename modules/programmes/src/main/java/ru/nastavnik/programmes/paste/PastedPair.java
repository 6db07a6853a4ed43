package ru.nastavnik.programmes.paste;

import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.programmes.naming.Mention;

/**
 * A pair as the pasted table tells it. A row with several mentees makes several pairs.
 *
 * @param line where the row stands in the pasted text, from 1
 */
@PersonalData
public record PastedPair(int line, Mention mentor, Mention mentee) {

    @Override
    public String toString() {
        return "PastedPair[line=%d]".formatted(line);
    }
}
