package ru.nastavnik.participants.rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link Destructions}. */
interface DestructionTaskRepository extends ListCrudRepository<DestructionTask, UUID> {

    List<DestructionTask> findByActIsNullOrderByDueOn();

    Optional<DestructionTask> findByPersonIdAndActIsNull(UUID person);
}
