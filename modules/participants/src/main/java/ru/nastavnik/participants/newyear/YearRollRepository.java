package ru.nastavnik.participants.newyear;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The years that the classes were moved into. */
interface YearRollRepository extends ListCrudRepository<YearRoll, Integer> {

    /** When a list of the school was taken in last. */
    @Query(value = "select max(committed_at) from roster", nativeQuery = true)
    Optional<Instant> lastList();
}
