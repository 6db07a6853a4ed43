package ru.nastavnik.platform.launcher;

import java.time.Duration;
import java.util.Locale;

/**
 * How long the parts of a start took; Keycloak and the program start side by side.
 *
 * @param postgres    until it answers and the database is prepared
 * @param keycloak    from its start until the realm answers
 * @param application from its start until it is ready
 * @param whole       from the call of the script until everything is ready
 */
public record StartTimes(Duration postgres, Duration keycloak, Duration application, Duration whole) {

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"postgres\": %d, \"keycloak\": %d, \"application\": %d, \"whole\": %d}",
                postgres.toMillis(),
                keycloak.toMillis(),
                application.toMillis(),
                whole.toMillis());
    }
}
