package ru.nastavnik.participants.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies one upload of a list.
 *
 * @param value must not be {@literal null}
 */
@Embeddable
public record RosterId(UUID value) implements Serializable {

    public RosterId {
        if (value == null) {
            throw new IllegalArgumentException("A list's identifier must not be null.");
        }
    }

    static RosterId next() {
        return new RosterId(UuidCreator.getTimeOrderedEpoch());
    }

    static RosterId of(String text) {
        return new RosterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
