package ru.nastavnik.participants.organisations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind who belongs where. */
interface BelongingRepository extends ListCrudRepository<Belonging, UUID> {

    List<Belonging> findByPersonIdOrderBySinceDesc(UUID person);

    List<Belonging> findByOrganisationIdOrderBySinceDesc(UUID organisation);
}
