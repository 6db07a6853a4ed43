package ru.nastavnik.tenants.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.events.DeadLetter;
import ru.nastavnik.platform.events.DeadReason;

/** One line of what was not delivered. The last three are for the developer. */
record UndeliveredLine(
        String publication,
        @Nullable String school,
        String place,
        String what,
        DeadReason reason,
        int attempts,
        Instant since,
        DeadLetter.@Nullable Wish wish,
        String event,
        String listener,
        @Nullable String error) {

    static UndeliveredLine of(DeadLetter letter, String place, String what) {
        return new UndeliveredLine(
                letter.publication().toString(),
                letter.inSchool().map(Object::toString).orElse(null),
                place,
                what,
                letter.reason(),
                letter.attempts(),
                letter.since(),
                letter.wish(),
                letter.event(),
                letter.listener(),
                letter.error());
    }

    static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
