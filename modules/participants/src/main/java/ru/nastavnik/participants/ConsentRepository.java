package ru.nastavnik.participants;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link Consents}. */
interface ConsentRepository extends ListCrudRepository<Consent, PersonId> {

    @Query("""
            select p.id from Person p where p.leftOn is null
            and (exists (select 1 from Request r where r.id.person = p.id.value and r.id.year = :year)
                or exists (select 1 from Ready m where m.id.person = p.id.value and m.id.year = :year))
            and not exists (select 1 from Consent c where c.person = p.id
                and c.state <> ru.nastavnik.participants.profiles.ConsentState.AWAITED)""")
    List<PersonId> awaited(int year);
}
