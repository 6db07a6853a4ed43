package ru.nastavnik.platform.tenancy;

/**
 * The changelogs of schools that this program carries cannot be used with this database: something in them cannot be
 * rendered, or they do not continue what the schools already have.
 */
public final class ChangelogsRefused extends IllegalStateException {

    ChangelogsRefused(String message) {
        super(message);
    }

    ChangelogsRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
