package ru.nastavnik.participants.unticked;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind the day until which people are ticked. */
interface RemovalDayRepository extends ListCrudRepository<RemovalDay, Integer> {

    /** The row, once nobody else holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RemovalDay> findBySchoolYear(Integer schoolYear);
}
