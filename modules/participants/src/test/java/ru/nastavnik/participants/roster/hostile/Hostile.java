package ru.nastavnik.participants.roster.hostile;

import java.util.function.Supplier;

/**
 * A file that nobody should send, and somebody will.
 *
 * @param what     is wrong with it
 * @param fileName as it comes; often a lie
 * @param content  made when it is needed
 */
public record Hostile(String what, String fileName, Supplier<byte[]> content) {

    static Hostile book(String what, Supplier<RawBook> book) {
        return new Hostile(what, "список.xlsx", () -> book.get().bytes());
    }

    @Override
    public String toString() {
        return what;
    }
}
