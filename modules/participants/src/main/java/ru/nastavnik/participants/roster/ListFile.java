package ru.nastavnik.participants.roster;

import ru.nastavnik.platform.identity.PersonalData;

/**
 * A file with a list, as someone chose it.
 *
 * @param name    as the person knows it
 * @param content of any kind
 */
@PersonalData
public record ListFile(String name, byte[] content) {

    @Override
    public String toString() {
        return "ListFile[%d bytes]".formatted(content.length);
    }
}
