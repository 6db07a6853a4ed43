package ru.nastavnik.participants.clearance;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The rows of the rule. */
interface TrainingRuleRepository extends Repository<TrainingRule, LocalDate> {

    Optional<TrainingRule> findFirstByValidFromLessThanEqualOrderByValidFromDesc(LocalDate day);
}
