package ru.nastavnik.programmes;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a pair of mentor and mentee.
 *
 * @param value must not be {@literal null}
 */
@Embeddable
public record MentorshipId(UUID value) implements Serializable {

    public MentorshipId {
        if (value == null) {
            throw new IllegalArgumentException("A pair's identifier must not be null.");
        }
    }

    public static MentorshipId of(String text) {
        return new MentorshipId(UUID.fromString(text));
    }

    /** A new identifier, later ones sorting after earlier ones. */
    public static MentorshipId next() {
        return new MentorshipId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
