package ru.nastavnik.participants.clearance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows behind {@link Trainings}: added and read, nothing else. */
interface TrainingFactRepository extends Repository<TrainingFact, UUID> {

    List<TrainingFact> findBySchoolYearOrderById(int schoolYear);

    <S extends TrainingFact> List<S> saveAll(Iterable<S> facts);
}
