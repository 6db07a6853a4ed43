package ru.nastavnik.tenants;

import ru.nastavnik.platform.identity.PersonalData;

/**
 * The full name of a director or a куратор: the only people whose names the region keeps, because it gives them access.
 *
 * @param full surname, given name and, where there is one, patronymic; two words at least, 150 characters at most
 */
@PersonalData
public record OfficialName(String full) {

    public OfficialName {
        full = full.strip().replaceAll("[\\s\\u00a0]+", " ");
        if (!isValid(full)) {
            throw new IllegalArgumentException("A name has a surname and a given name, in letters.");
        }
    }

    public static boolean isValid(String text) {
        String typed = text.strip();
        return typed.length() <= 150 && typed.matches("\\p{L}[\\p{L}.'’-]*([\\s\\u00a0]+\\p{L}[\\p{L}.'’-]*)+");
    }

    /** Masked: a name never gets into a log by way of a message. */
    @Override
    public String toString() {
        return "OfficialName[…]";
    }
}
