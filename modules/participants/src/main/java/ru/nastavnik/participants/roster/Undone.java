package ru.nastavnik.participants.roster;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What came of undoing an upload.
 *
 * @param removed  how many people went who had only come with it
 * @param restored how many are again as they were before it
 * @param kept     names of those who stay as they are, because someone has changed or ticked them since
 */
@PersonalData
public record Undone(int removed, int restored, List<String> kept) {

    @Override
    public String toString() {
        return "Undone[%d, %d, %d]".formatted(removed, restored, kept.size());
    }
}
