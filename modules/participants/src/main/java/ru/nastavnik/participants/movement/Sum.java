package ru.nastavnik.participants.movement;

import java.util.Collection;

/** How many came and how many left. */
public record Sum(int came, int left) {

    static Sum of(Collection<Change> changes) {
        int came = (int) changes.stream().filter(Change::came).count();
        return new Sum(came, changes.size() - came);
    }

    public boolean isNothing() {
        return came == 0 && left == 0;
    }
}
