package ru.nastavnik.participants.newyear;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The classes of past years. */
interface ClassHistoryRepository extends ListCrudRepository<ClassOfYear, Held> {

    List<ClassOfYear> findByIdYear(int year);

    List<ClassOfYear> findByIdPersonOrderByIdYear(UUID person);
}
