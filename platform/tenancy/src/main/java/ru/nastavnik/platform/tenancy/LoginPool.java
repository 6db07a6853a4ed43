package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Connections of many logins under one cap. Each connection belongs to the login it was opened for, for life; the
 * longest idle one makes room when the cap is reached. Who waits is served in turn, see {@link Turns}.
 */
final class LoginPool implements AutoCloseable {

    private static final Duration KEPT_IDLE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final String url;
    private final Passwords passwords;
    private final Turns turns;
    private final IdleConnections idle;
    private final Thread sweeper;
    private volatile long broken = System.nanoTime();

    LoginPool(String url, Passwords passwords, Turns.Bounds bounds) {
        this.url = url;
        this.passwords = passwords;
        this.turns = new Turns(bounds);
        this.idle = new IdleConnections(bounds.together());
        this.sweeper = Thread.ofVirtual().name("idle-connections").start(this::sweepForEver);
    }

    /** How a pool stands. */
    record Count(Turns.Count turns, int open, int idle, long opened) {}

    /**
     * A connection logged in as the given login.
     *
     * @throws AllConnectionsTaken when none becomes free in the time that a request waits
     */
    Connection borrow(String login) throws SQLException {
        turns.take(login);
        try {
            for (OpenConnection used = idle.take(login); used != null; used = idle.take(login)) {
                if (used.alive(broken)) {
                    return Session.lend(used, this);
                }
                broken = System.nanoTime();
                drop(used);
            }
            return Session.lend(open(login), this);
        } catch (SQLException | RuntimeException | Error e) {
            turns.pass(login);
            throw e;
        }
    }

    /** Closes the login's connections that nobody has borrowed. */
    void forget(String login) {
        for (OpenConnection used = idle.take(login); used != null; used = idle.take(login)) {
            drop(used);
        }
    }

    private OpenConnection open(String login) throws SQLException {
        OpenConnection evicted = idle.makeRoom();
        try {
            if (evicted != null) {
                evicted.close();
            }
            return OpenConnection.open(url, login, passwords.of(login));
        } catch (SQLException | RuntimeException | Error e) {
            idle.gone();
            throw e;
        }
    }

    void giveBack(OpenConnection used, Traces left) {
        if (left.broken()) {
            broken = System.nanoTime();
        }
        try {
            if (!used.freshAfter(left) || !idle.keep(used)) {
                drop(used);
            }
        } finally {
            turns.pass(used.login);
        }
    }

    private void drop(OpenConnection used) {
        idle.gone();
        used.close();
    }

    Count count() {
        return new Count(turns.count(), idle.open(), idle.idle(), idle.opened());
    }

    /** Closes what has been idle for longer. */
    void sweep(Duration kept) {
        idle.takeIdleFor(kept.toNanos()).forEach(OpenConnection::close);
    }

    private void sweepForEver() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_SWEEPS);
                sweep(KEPT_IDLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sweeper.interrupt();
        idle.takeAll().forEach(OpenConnection::close);
    }
}
