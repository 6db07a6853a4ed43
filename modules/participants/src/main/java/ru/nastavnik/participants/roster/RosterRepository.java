package ru.nastavnik.participants.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows behind {@link Rosters}. */
interface RosterRepository extends Repository<Roster, RosterId> {

    Roster save(Roster roster);

    @Query("select r from Roster r left join fetch r.lines where r.id = :id")
    Optional<Roster> findWithLines(RosterId id);

    Optional<Roster> findFirstByDigestAndCommittedAtIsNotNullAndUndoneAtIsNullOrderByCommittedAtDesc(String digest);

    List<Roster> findTop10ByOrderByPlannedAtDesc();
}
