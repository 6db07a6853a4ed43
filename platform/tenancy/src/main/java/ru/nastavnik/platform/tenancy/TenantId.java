package ru.nastavnik.platform.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Identifies a school inside the system. Says nothing of the school's name, address, schema or login.
 *
 * @param value must not be {@literal null}
 */
public record TenantId(UUID value) {

    public TenantId {
        if (value == null) {
            throw new IllegalArgumentException("A school's identifier must not be null.");
        }
    }

    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    /** A new identifier, later ones sorting after earlier ones. */
    public static TenantId next() {
        return new TenantId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
