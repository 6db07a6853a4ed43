package ru.nastavnik.participants.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows behind {@link Rosters}. */
interface RosterRepository extends Repository<Roster, RosterId> {

    Roster save(Roster roster);

    Roster saveAndFlush(Roster roster);

    Optional<Roster> findById(RosterId id);

    /** Those that were planned before then and never became the school's list, or were undone. */
    @Query(
            "select r.id from Roster r where r.plannedAt < :moment and (r.committedAt is null or r.undoneAt is not null)")
    List<RosterId> waitingSince(Instant moment);

    void deleteAllByIdInBatch(Iterable<RosterId> ids);

    Optional<Roster> findFirstByDigestAndCommittedAtIsNotNullAndUndoneAtIsNullOrderByCommittedAtDesc(String digest);

    List<Roster> findTop10ByOrderByPlannedAtDesc();
}
