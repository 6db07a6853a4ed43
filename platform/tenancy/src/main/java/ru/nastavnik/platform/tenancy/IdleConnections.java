package ru.nastavnik.platform.tenancy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The connections that nobody works with now, and how many there are open altogether. */
final class IdleConnections {

    private final int most;
    private final Map<String, Deque<OpenConnection>> ofLogins = new HashMap<>();
    private final SequencedSet<OpenConnection> longestIdleFirst = new LinkedHashSet<>();
    private int open;
    private long opened;
    private boolean closed;

    IdleConnections(int most) {
        this.most = most;
    }

    /** The login's connection that was used last, if one is idle. */
    synchronized @Nullable OpenConnection take(String login) {
        Deque<OpenConnection> own = ofLogins.get(login);
        if (own == null) {
            return null;
        }
        OpenConnection last = own.getFirst();
        remove(last);
        return last;
    }

    /** Counts a connection that is about to be opened; the one to be closed for it, if there is no room otherwise. */
    synchronized @Nullable OpenConnection makeRoom() {
        open++;
        opened++;
        if (open <= most || longestIdleFirst.isEmpty()) {
            return null;
        }
        OpenConnection oldest = longestIdleFirst.getFirst();
        remove(oldest);
        open--;
        return oldest;
    }

    /** Counts a connection no more. */
    synchronized void gone() {
        open--;
    }

    /**
     * Keeps a connection for the next borrower.
     *
     * @return false when nothing is kept any more
     */
    synchronized boolean keep(OpenConnection idle) {
        if (closed) {
            return false;
        }
        ofLogins.computeIfAbsent(idle.login, login -> new ArrayDeque<>()).addFirst(idle);
        longestIdleFirst.add(idle);
        return true;
    }

    /** Takes out what has been idle for longer. */
    synchronized List<OpenConnection> takeIdleFor(long nanos) {
        List<OpenConnection> old = new ArrayList<>();
        for (OpenConnection idle : List.copyOf(longestIdleFirst)) {
            if (idle.idleFor() < nanos) {
                break;
            }
            remove(idle);
            open--;
            old.add(idle);
        }
        return old;
    }

    /** Takes out all and keeps nothing from now on. */
    synchronized List<OpenConnection> takeAll() {
        closed = true;
        return takeIdleFor(Long.MIN_VALUE);
    }

    synchronized int open() {
        return open;
    }

    /** How many were opened since the start. */
    synchronized long opened() {
        return opened;
    }

    synchronized int idle() {
        return longestIdleFirst.size();
    }

    private void remove(OpenConnection idle) {
        longestIdleFirst.remove(idle);
        Deque<OpenConnection> own = ofLogins.get(idle.login);
        own.remove(idle);
        if (own.isEmpty()) {
            ofLogins.remove(idle.login);
        }
    }
}
