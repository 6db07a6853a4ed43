package ru.nastavnik.participants;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link Readiness}. */
interface ReadyRepository extends ListCrudRepository<Ready, PersonYear> {

    List<Ready> findByIdYear(int year);

    @Query(
            "select new ru.nastavnik.participants.YearCount(r.id.year, count(r)) from Ready r group by r.id.year order by r.id.year")
    List<YearCount> countByYear();

    List<Ready> findByIdIn(Collection<PersonYear> ids);

    List<Ready> findByIdPersonInAndIdYearLessThan(Collection<UUID> persons, int year);
}
