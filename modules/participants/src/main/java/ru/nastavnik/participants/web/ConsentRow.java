package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Map;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A person on the grid of consents.
 *
 * @param kinds    how it stands with each kind
 * @param ofAge    whether the person signs alone
 * @param typed    what was typed, by column: a kind by name, {@code signer}, {@code day}, {@code where}, {@code ground}
 * @param troubles a sentence for each wrong cell, by column
 * @param entries  what will be recorded, empty while something is wrong
 */
@PersonalData
record ConsentRow(
        PersonLine person,
        List<ConsentLine.Cell> kinds,
        boolean ofAge,
        Map<String, String> typed,
        Map<String, String> troubles,
        List<Consents.Entry> entries) {

    @Override
    public String toString() {
        return "ConsentRow[…]";
    }
}
