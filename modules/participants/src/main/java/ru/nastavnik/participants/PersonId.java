package ru.nastavnik.participants;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a person in the list of a school.
 *
 * @param value must not be {@literal null}
 */
@Embeddable
public record PersonId(UUID value) implements Serializable {

    public PersonId {
        if (value == null) {
            throw new IllegalArgumentException("A person's identifier must not be null.");
        }
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** A new identifier, later ones sorting after earlier ones. */
    public static PersonId next() {
        return new PersonId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
