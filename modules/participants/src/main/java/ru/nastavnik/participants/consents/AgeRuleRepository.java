package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of the table of who signs. */
interface AgeRuleRepository extends Repository<AgeRule, AgeRule.Id> {

    List<AgeRule> findAll();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AgeRule rule where rule.id.validFrom = :edition")
    void deleteEdition(LocalDate edition);

    <S extends AgeRule> List<S> saveAll(Iterable<S> rules);
}
