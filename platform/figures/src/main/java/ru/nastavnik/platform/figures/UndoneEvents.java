package ru.nastavnik.platform.figures;

import java.time.Instant;
import java.util.Optional;
import ru.nastavnik.platform.tenancy.TenantId;

/** Looks after events that were not heard. Called where no scope is bound; goes into each by itself. */
public interface UndoneEvents {

    /**
     * Looks after the events of one school that left a mark.
     *
     * @return when to come again; empty when nothing waits
     */
    Optional<Instant> lookAfter(TenantId school);

    /** Looks after the events of the region itself; cheap when there is nothing to do. */
    void lookAfterRegion();
}
