package ru.nastavnik.programmes.web;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What came of a pair, typed.
 *
 * @param version the pair's version that the page showed
 * @param link    of the page that tells of it
 */
@PersonalData
record ResultsForm(@Nullable Integer version, String said, String link) {

    ResultsForm {
        said = Typed.text(said);
        link = Typed.text(link);
    }

    /** The version, or one that no pair has. */
    int shown() {
        return version == null ? -1 : version;
    }

    @Override
    public String toString() {
        return "ResultsForm[…]";
    }
}
