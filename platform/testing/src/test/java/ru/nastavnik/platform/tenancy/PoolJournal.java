package ru.nastavnik.platform.tenancy;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the clients of the pool did, were told, and saw. */
final class PoolJournal {

    /** Rows of one transaction: written whole or not at all. */
    static final int ROWS_OF_A_GROUP = 2;

    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> withdrawn = new ConcurrentHashMap<>();
    private final Queue<String> crossings = new ConcurrentLinkedQueue<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final LongAdder transactions = new LongAdder();
    private final LongAdder failed = new LongAdder();

    /**
     * What was found in the end.
     *
     * @param crossings rows or logins of another school, seen or written
     * @param leaks     settings that a borrower found and had not made
     * @param lost      acknowledged groups that are not there whole
     * @param ghosts    withdrawn groups that are there, and any group that is there in part
     */
    record Findings(
            long transactions,
            long acknowledged,
            long failed,
            int crossings,
            int leaks,
            long lost,
            long ghosts,
            String examples) {}

    void transaction() {
        transactions.increment();
    }

    void acknowledged(ManySchools.School school, String group) {
        acknowledged
                .computeIfAbsent(school.login(), login -> ConcurrentHashMap.newKeySet())
                .add(group);
    }

    void withdrawn(ManySchools.School school, String group) {
        withdrawn
                .computeIfAbsent(school.login(), login -> ConcurrentHashMap.newKeySet())
                .add(group);
    }

    void failed() {
        failed.increment();
    }

    void crossing(String what) {
        crossings.add(what);
    }

    void leak(String what) {
        leaks.add(what);
    }

    /** A failure that nobody had provoked. */
    void surprise(String what) {
        surprises.add(what);
    }

    Queue<String> surprises() {
        return surprises;
    }

    /** Compares what was told to the clients with what stands in the schools. */
    Findings compared(ManySchools kernel) {
        long acks = 0;
        long lost = 0;
        long ghosts = 0;
        for (ManySchools.School school : kernel.schools) {
            Map<String, Integer> rows = kernel.rowsOf(school);
            for (String group : acknowledged.getOrDefault(school.login(), Set.of())) {
                acks++;
                lost += rows.getOrDefault(group, 0) == ROWS_OF_A_GROUP ? 0 : 1;
            }
            Set<String> gone = withdrawn.getOrDefault(school.login(), Set.of());
            for (Map.Entry<String, Integer> group : rows.entrySet()) {
                if (group.getValue() < 0) {
                    crossings.add("a row of another school in " + school.login());
                } else if (group.getValue() != ROWS_OF_A_GROUP || gone.contains(group.getKey())) {
                    ghosts++;
                }
            }
        }
        return new Findings(
                transactions.sum(),
                acks,
                failed.sum(),
                crossings.size(),
                leaks.size(),
                lost,
                ghosts,
                "crossings %s, leaks %s, surprises %s".formatted(some(crossings), some(leaks), some(surprises)));
    }

    private static String some(Queue<String> found) {
        return found.stream().distinct().limit(5).toList().toString();
    }
}
