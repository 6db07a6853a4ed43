package ru.nastavnik.participants.consents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import ru.nastavnik.participants.PersonId;

/** The rows behind {@link Consents}: added and read, nothing else. */
interface ConsentFactRepository extends Repository<ConsentFact, UUID> {

    List<ConsentFact> findByPersonIn(Collection<PersonId> persons);

    Optional<ConsentFact> findById(UUID id);

    <S extends ConsentFact> List<S> saveAll(Iterable<S> facts);
}
