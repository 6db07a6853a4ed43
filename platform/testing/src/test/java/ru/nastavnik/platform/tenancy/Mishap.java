package ru.nastavnik.platform.tenancy;

/** What goes wrong in a transaction, or is merely unusual in it, and of a hundred transactions how many have it. */
enum Mishap {
    NONE(59),
    THROWS(8),
    ROLLBACK_ONLY(4),
    READ_ONLY(6),
    REPEATABLE_READ(4),
    NESTED(4),
    TIMEOUT(2),
    CANCELLED(2),
    CLOSED_INSIDE(2),
    TERMINATED(1),
    INTERRUPTED(2),
    KEPT(3),
    LEFT_BEHIND(3);

    private final int ofAHundred;

    Mishap(int ofAHundred) {
        this.ofAHundred = ofAHundred;
    }

    static Mishap of(int drawn) {
        int left = drawn;
        for (Mishap mishap : values()) {
            left -= mishap.ofAHundred;
            if (left < 0) {
                return mishap;
            }
        }
        throw new IllegalArgumentException("Not below a hundred: " + drawn);
    }
}
