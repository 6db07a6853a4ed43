package ru.nastavnik.participants.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link Organisations}. */
interface OrganisationRepository extends ListCrudRepository<Organisation, UUID> {

    List<Organisation> findAllByOrderByName();

    Optional<Organisation> findByInn(String inn);
}
