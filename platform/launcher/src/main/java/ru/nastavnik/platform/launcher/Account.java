package ru.nastavnik.platform.launcher;

import java.util.Arrays;

/**
 * A line of the list of accounts.
 *
 * @param who      what the person is, in words
 * @param login    what they type
 * @param password of the demo, for everyone to see
 * @param path     where their pages begin
 */
record Account(String who, String login, String password, String path) {

    static Account parse(String line) {
        String[] parts = Arrays.copyOf(line.split("\t"), 4);
        return new Account(text(parts[0]), text(parts[1]), text(parts[2]), text(parts[3]));
    }

    private static String text(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : part;
    }

    String line() {
        return String.join("\t", who, login, password, path);
    }

    @Override
    public String toString() {
        return "Account[%s, %s]".formatted(who, login);
    }
}
