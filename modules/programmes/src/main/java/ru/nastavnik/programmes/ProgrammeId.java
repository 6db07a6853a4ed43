package ru.nastavnik.programmes;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a programme of mentoring.
 *
 * @param value must not be {@literal null}
 */
@Embeddable
public record ProgrammeId(UUID value) implements Serializable {

    public ProgrammeId {
        if (value == null) {
            throw new IllegalArgumentException("A programme's identifier must not be null.");
        }
    }

    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    /** A new identifier, later ones sorting after earlier ones. */
    public static ProgrammeId next() {
        return new ProgrammeId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
