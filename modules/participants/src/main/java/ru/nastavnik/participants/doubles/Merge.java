package ru.nastavnik.participants.doubles;

import java.time.Instant;
import java.util.UUID;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * Two cards that were made one.
 *
 * @param former how the card that went was called
 */
@PersonalData
public record Merge(UUID id, PersonId goes, PersonId stays, Instant mergedAt, String former) {

    @Override
    public String toString() {
        return "Merge[%s]".formatted(id);
    }
}
