package ru.nastavnik.participants.clearance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows behind {@link Clearances}: added and read, nothing else. */
interface ClearanceFactRepository extends Repository<ClearanceFact, UUID> {

    Optional<ClearanceFact> findFirstByPersonIsNullOrderByIdDesc();

    List<ClearanceFact> findByPersonInOrderById(Collection<UUID> persons);

    <S extends ClearanceFact> S save(S fact);
}
