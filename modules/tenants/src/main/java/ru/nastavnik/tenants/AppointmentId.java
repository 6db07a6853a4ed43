package ru.nastavnik.tenants;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies an appointment.
 *
 * @param value must not be {@literal null}
 */
@Embeddable
public record AppointmentId(UUID value) implements Serializable {

    public AppointmentId {
        if (value == null) {
            throw new IllegalArgumentException("An appointment's identifier must not be null.");
        }
    }

    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    static AppointmentId next() {
        return new AppointmentId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
