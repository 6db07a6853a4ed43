package ru.nastavnik.participants.classes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The rows behind {@link ClassSheets}. */
interface ClassSheetRepository extends ListCrudRepository<ClassSheet, ClassYear> {

    List<ClassSheet> findByIdYear(int year);

    List<ClassSheet> findByIdYearAndTeacher(int year, UUID teacher);
}
