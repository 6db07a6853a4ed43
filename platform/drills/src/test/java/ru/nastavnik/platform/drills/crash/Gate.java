package ru.nastavnik.platform.drills.crash;

/** Lets everyone work, or has them wait between two commands. */
final class Gate {

    private boolean open = true;
    private boolean over;
    private int waiting;

    /** Waits where it is closed; says whether there is still something to do. */
    synchronized boolean pass() throws InterruptedException {
        while (!open && !over) {
            waiting++;
            try {
                wait();
            } finally {
                waiting--;
            }
        }
        return !over;
    }

    synchronized void open() {
        open = true;
        notifyAll();
    }

    synchronized void close() {
        open = false;
    }

    synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Whether as many wait at the closed gate. */
    synchronized boolean holds(int people) {
        return waiting == people;
    }
}
