package ru.nastavnik.platform.devservices;

import org.jspecify.annotations.Nullable;

/** A development service could not be started, reached or stopped. The message says why and what to do. */
public class DevServiceFailed extends RuntimeException {

    DevServiceFailed(String message) {
        this(message, null);
    }

    DevServiceFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
