package ru.nastavnik.platform.tenancy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to hold a connection. At most so many of one login and so many together hold one. Who has to wait
 * stands in the line of their login, first come first served, and the lines are called one after the other: a school
 * with a hundred waiting gets one turn, then the school with a single one gets its own.
 */
final class Turns {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Line> lines = new HashMap<>();
    private final Deque<Line> waiting = new ArrayDeque<>();
    private final Bounds bounds;
    private int taken;
    private long refused;

    /**
     * The bounds of a pool.
     *
     * @param together all connections at work
     * @param each     those of one login
     * @param line     how many of one login may wait; the next is refused at once, or one school would keep every thread
     *                 of the program waiting
     * @param patience how long one waits
     */
    record Bounds(int together, int each, int line, Duration patience) {}

    /** How things stand: connections at work, callers waiting, callers refused since the start. */
    record Count(int taken, int waiting, long refused) {}

    Turns(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * Returns when it is this login's turn; {@link #pass} must follow.
     *
     * @throws AllConnectionsTaken             when the turn does not come in time, or the line is full
     * @throws SQLTransientConnectionException when the waiting thread is interrupted; it stays marked as interrupted
     */
    void take(String login) throws SQLTransientConnectionException {
        lock.lock();
        try {
            Line line = lines.computeIfAbsent(login, Line::new);
            if (taken < bounds.together() && line.taken < bounds.each()) {
                line.taken++;
                taken++;
            } else {
                await(line);
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(Line line) throws SQLTransientConnectionException {
        if (line.people.size() >= bounds.line()) {
            refused++;
            throw new AllConnectionsTaken("Too many wait already.");
        }
        Caller caller = new Caller(lock.newCondition());
        line.people.add(caller);
        if (line.people.size() == 1) {
            waiting.add(line);
        }
        try {
            long left = bounds.patience().toNanos();
            while (!caller.called && left > 0) {
                left = caller.turn.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (caller.called) {
                passOn(line);
            } else {
                leave(line, caller);
            }
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection.", "57014", e);
        }
        if (!caller.called) {
            leave(line, caller);
            refused++;
            throw new AllConnectionsTaken("All connections are taken.");
        }
    }

    /** Ends a turn and calls whoever is next. */
    void pass(String login) {
        lock.lock();
        try {
            passOn(lines.get(login));
        } finally {
            lock.unlock();
        }
    }

    private void passOn(Line line) {
        line.taken--;
        taken--;
        forgetWhenIdle(line);
        for (Iterator<Line> next = waiting.iterator(); next.hasNext(); ) {
            Line called = next.next();
            if (called.taken < bounds.each()) {
                next.remove();
                Caller caller = called.people.remove();
                caller.called = true;
                called.taken++;
                taken++;
                if (!called.people.isEmpty()) {
                    waiting.add(called);
                }
                caller.turn.signal();
                return;
            }
        }
    }

    private void leave(Line line, Caller caller) {
        line.people.remove(caller);
        if (line.people.isEmpty()) {
            waiting.remove(line);
        }
        forgetWhenIdle(line);
    }

    private void forgetWhenIdle(Line line) {
        if (line.taken == 0 && line.people.isEmpty()) {
            lines.remove(line.login);
        }
    }

    Count count() {
        lock.lock();
        try {
            return new Count(
                    taken, waiting.stream().mapToInt(line -> line.people.size()).sum(), refused);
        } finally {
            lock.unlock();
        }
    }

    private static final class Line {

        private final String login;
        private final Deque<Caller> people = new ArrayDeque<>();
        private int taken;

        Line(String login) {
            this.login = login;
        }
    }

    private static final class Caller {

        private final Condition turn;
        private boolean called;

        Caller(Condition turn) {
            this.turn = turn;
        }
    }
}
