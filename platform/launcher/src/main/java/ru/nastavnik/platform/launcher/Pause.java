package ru.nastavnik.platform.launcher;

/** Waiting a little between two questions. */
final class Pause {

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Прервано.");
        }
    }
}
