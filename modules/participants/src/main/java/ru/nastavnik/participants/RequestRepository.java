package ru.nastavnik.participants;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link Requests}. */
interface RequestRepository extends ListCrudRepository<Request, PersonYear> {

    List<Request> findByIdYear(int year);

    @Query(
            "select new ru.nastavnik.participants.YearCount(r.id.year, count(r)) from Request r group by r.id.year order by r.id.year")
    List<YearCount> countByYear();

    List<Request> findByIdIn(Collection<PersonYear> ids);

    boolean existsByTopic(String topic);

    @Query("select distinct r.topic from Request r")
    List<String> topics();
}
