package ru.nastavnik.participants.rights;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link Incidents}. */
interface IncidentRepository extends ListCrudRepository<Incident, UUID> {

    List<Incident> findAllByOrderByNumberDesc();

    @Query("select coalesce(max(i.number), 0) from Incident i")
    int lastNumber();
}
