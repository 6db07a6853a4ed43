package ru.nastavnik.platform.launcher;

/** The start cannot go on; the message is read by the person at the terminal. */
class LaunchFailed extends RuntimeException {

    LaunchFailed(String message) {
        super(message);
    }
}
