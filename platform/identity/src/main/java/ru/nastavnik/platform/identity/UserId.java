package ru.nastavnik.platform.identity;

import java.util.UUID;

/**
 * Identifies a person who signs in: the subject that Keycloak knows them by. Says nothing of who they are.
 *
 * @param value must not be {@literal null}
 */
public record UserId(UUID value) {

    public UserId {
        if (value == null) {
            throw new IllegalArgumentException("A user's identifier must not be null.");
        }
    }

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
