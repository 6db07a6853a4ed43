package ru.nastavnik.platform.operator;

/** What was asked for cannot be asked for in this way; the message says, in Russian, what can. */
final class NotUnderstood extends RuntimeException {

    NotUnderstood(String message) {
        super(message);
    }
}
