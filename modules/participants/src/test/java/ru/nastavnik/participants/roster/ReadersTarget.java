package ru.nastavnik.participants.roster;

import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/** What Jazzer calls with one file after another: a plan and a sentence are right, anything else is a find. */
public final class ReadersTarget {

    private ReadersTarget() {}

    public static void fuzzerTestOneInput(byte[] file) {
        try {
            HostileRun.plan("список.xlsx", file);
        } catch (UnreadableSheet sentence) {
            if (sentence.messageKey().isBlank()) {
                throw new IllegalStateException("A refusal without a sentence.");
            }
        }
    }
}
