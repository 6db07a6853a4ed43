package ru.nastavnik.participants.rights;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link SubjectRequests}. */
interface SubjectRequestRepository extends ListCrudRepository<SubjectRequest, UUID> {

    @Query("select coalesce(max(r.number), 0) from SubjectRequest r")
    int lastNumber();

    @Query("select r from SubjectRequest r order by r.closedOn nulls first, r.dueOn, r.number")
    List<SubjectRequest> register();

    List<SubjectRequest> findByPersonIdOrderByNumberDesc(UUID person);

    long countByClosedOnIsNull();
}
