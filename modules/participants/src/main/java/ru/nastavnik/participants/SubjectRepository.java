package ru.nastavnik.participants;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The rows of the catalogue of subjects. */
interface SubjectRepository extends Repository<Subject, String> {

    List<Subject> findAllByOrderByPosition();

    Optional<Subject> findById(String code);
}
