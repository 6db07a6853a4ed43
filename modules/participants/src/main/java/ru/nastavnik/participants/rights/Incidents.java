package ru.nastavnik.participants.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.words.Refusal;

/** The register of incidents with data. */
@Component
@Transactional
public class Incidents {

    private final IncidentRepository rows;
    private final Clock clock;

    Incidents(IncidentRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Notes an incident.
     *
     * @param noticedAt when it was noticed: the hours run from here
     * @param people    of how many the data were, as far as is known
     * @throws Refusal when the moment is still to come
     */
    public Incident note(Instant noticedAt, String what, int people) {
        if (noticedAt.isAfter(clock.instant())) {
            throw new Refusal("rights.refusal.future");
        }
        return rows.save(new Incident(rows.lastNumber() + 1, noticedAt, what, people));
    }

    /** Notes that Роскомнадзор was told now. */
    public Incident notified(UUID id) {
        Incident incident = known(id);
        incident.notified(clock.instant());
        return rows.save(incident);
    }

    /** Notes what was found out, told now. */
    public Incident foundOut(UUID id, String findings) {
        Incident incident = known(id);
        incident.foundOut(clock.instant(), findings);
        return rows.save(incident);
    }

    /** All, the latest first. */
    @Transactional(readOnly = true)
    public List<Incident> all() {
        return rows.findAllByOrderByNumberDesc();
    }

    /** Whether there is such an incident. */
    @Transactional(readOnly = true)
    public boolean has(UUID id) {
        return rows.existsById(id);
    }

    private Incident known(UUID id) {
        return rows.findById(id).orElseThrow(() -> new Refusal("rights.refusal.unknown-incident"));
    }
}
