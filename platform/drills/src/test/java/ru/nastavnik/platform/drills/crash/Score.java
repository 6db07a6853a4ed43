package ru.nastavnik.platform.drills.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.drills.failpoint.Failpoint;
import ru.nastavnik.platform.testing.Tally;

/** What a drill did and found. */
final class Score {

    private final Map<Kill.Kind, Integer> kills = new EnumMap<>(Kill.Kind.class);
    private final List<Failpoint> silent = new ArrayList<>();
    private Duration longestRecovery = Duration.ZERO;
    private Duration longestReading = Duration.ZERO;
    private Duration recovery = Duration.ZERO;
    private int recoveries;
    private int failuresAtRest;

    void killed(Kill.Kind kind) {
        kills.merge(kind, 1, Integer::sum);
    }

    /** The program was never at the place. */
    void silent(Failpoint failpoint) {
        silent.add(failpoint);
    }

    /** From the command to start, or from the kill where nothing is started, to the first good answer. */
    void recovered(Duration time) {
        recoveries++;
        recovery = recovery.plus(time);
        longestRecovery = time.compareTo(longestRecovery) > 0 ? time : longestRecovery;
    }

    /** After the recovery, from the last command that was answered until the readings are what is counted. */
    void readingsEqual(Duration time) {
        longestReading = time.compareTo(longestReading) > 0 ? time : longestReading;
    }

    /** Answers that did not come although everything had recovered. */
    void failuresAfterRecovery(int failures) {
        failuresAtRest += failures;
    }

    List<Failpoint> silent() {
        return silent;
    }

    Duration longestReading() {
        return longestReading;
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    Tally tally(Journal journal, Findings findings) {
        return Tally.of("crash")
                .add("kills", kills())
                .add("of the program", of(Kill.Kind.PROGRAM) + of(Kill.Kind.FAILPOINT))
                .add("of these at failpoints", of(Kill.Kind.FAILPOINT))
                .add("failpoints not reached", silent.size())
                .add("of sessions", of(Kill.Kind.BACKEND) + of(Kill.Kind.TERMINATED))
                .add("of postgresql", of(Kill.Kind.POSTMASTER))
                .add("commands", journal.commands().size())
                .add("acknowledged", journal.acknowledged())
                .add("lost", findings.lost().size())
                .add("duplicated", findings.duplicated().size())
                .add("half", findings.half().size())
                .add("unasked", findings.unasked().size())
                .add("failed answers after recovery", failuresAtRest)
                .add("recovered in s (mean)", seconds(recovery.dividedBy(Math.max(1, recoveries))))
                .add("recovered in s (max)", seconds(longestRecovery))
                .add("readings equal in s (max)", seconds(longestReading));
    }

    private int of(Kill.Kind kind) {
        return kills.getOrDefault(kind, 0);
    }

    private static double seconds(Duration time) {
        return Math.round(time.toMillis() / 10.0) / 100.0;
    }
}
