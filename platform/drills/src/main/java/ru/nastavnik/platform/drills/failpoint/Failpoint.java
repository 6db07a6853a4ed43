package ru.nastavnik.platform.drills.failpoint;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the program and what happens there: {@code package.Type#method@enter,hit=3,action=halt}. All methods of the
 * name are meant. A method that throws is not left at its {@code exit}.
 *
 * @param type   full name of the class, nested ones with a dollar sign
 * @param method name, {@code <init>} for constructors
 * @param exit   whether it happens when the method returns, and not when it begins
 * @param hit    the how manieth time it happens, 1 or more
 * @param action what happens
 */
public record Failpoint(String type, String method, boolean exit, int hit, Action action) {

    private static final Pattern WRITTEN =
            Pattern.compile("([\\w.$]+)#([\\w$<>]+)@(enter|exit)(?:,hit=(\\d+))?(?:,action=(halt|throw|sleep))?");

    /** What a failpoint does. */
    public enum Action {
        /** The process ends at once, as if it had been killed. */
        HALT,
        /** The method fails. */
        THROW,
        /** The thread stands still for half a minute. */
        SLEEP
    }

    /**
     * Reads what is written in a list or on a command line; without a number the first time is meant, without an action
     * the end.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Failpoint parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a failpoint: " + written);
        }
        String hit = parts.group(4);
        String action = parts.group(5);
        return new Failpoint(
                parts.group(1),
                parts.group(2),
                parts.group(3).equals("exit"),
                hit == null ? 1 : Integer.parseInt(hit),
                action == null ? Action.HALT : Action.valueOf(action.toUpperCase(Locale.ROOT)));
    }

    /** The class as class files name it. */
    String internalType() {
        return type.replace('.', '/');
    }

    /** As it is written. */
    @Override
    public String toString() {
        return "%s#%s@%s,hit=%d,action=%s"
                .formatted(
                        type,
                        method,
                        exit ? "exit" : "enter",
                        hit,
                        action.name().toLowerCase(Locale.ROOT));
    }
}
