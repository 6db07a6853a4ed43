package ru.nastavnik.platform.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Identifies one event for ever: whoever heard it remembers this and nothing else.
 *
 * @param value must not be {@literal null}
 */
public record EventId(UUID value) {

    public EventId {
        if (value == null) {
            throw new IllegalArgumentException("An event's identifier must not be null.");
        }
    }

    /** A new identifier, later ones sorting after earlier ones. */
    public static EventId next() {
        return new EventId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
