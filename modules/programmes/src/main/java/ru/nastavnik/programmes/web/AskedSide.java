package ru.nastavnik.programmes.web;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.web.Option;

/**
 * What the page asks about one side of a pair.
 *
 * @param choices whom the name may mean, empty when nothing is asked of that
 * @param unknown whether nobody of the name is in the list, so that the page offers to add them
 */
@PersonalData
record AskedSide(List<Option> choices, boolean unknown) {

    static final AskedSide NOTHING = new AskedSide(List.of(), false);

    @Override
    public String toString() {
        return "AskedSide[…]";
    }
}
