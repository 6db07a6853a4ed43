package ru.nastavnik.participants.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.words.Refusal;

/** Who signs at which age, and the blanks: reference data that have editions with a first day. */
@Component
@Transactional(readOnly = true)
public class ConsentReference {

    private final AgeRuleRepository rules;
    private final ConsentPapers papers;
    private final Clock clock;

    ConsentReference(AgeRuleRepository rules, ConsentPapers papers, Clock clock) {
        this.rules = rules;
        this.papers = papers;
        this.clock = clock;
    }

    /** The edition in force on the day, by age. */
    public List<AgeRule> rules(LocalDate day) {
        return rules().on(day);
    }

    /** The blanks in force on the day; before the first edition of a kind, the first. */
    public Map<ConsentKind, ConsentPaper> papers(LocalDate day) {
        return papers.on(day);
    }

    /**
     * Lets others sign for pupils of an age from today on: adds an edition that differs in this rule alone. What was
     * signed before stays judged by the edition of its day.
     *
     * @throws Refusal when there is no such rule, or it is that of people of age, who sign alone
     */
    @Transactional
    public void change(int fromAge, AgeRule.Signers signers) {
        LocalDate today = LocalDate.now(clock);
        List<AgeRule> edition = rules(today);
        boolean known = fromAge < Birth.OF_AGE && edition.stream().anyMatch(rule -> rule.fromAge() == fromAge);
        if (!known) {
            throw new Refusal("people.refusal.age-rule");
        }
        List<AgeRule> fresh = edition.stream()
                .map(rule -> new AgeRule(
                        today,
                        rule.fromAge(),
                        rule.fromAge() == fromAge ? signers : rule.signers(),
                        rule.fromAge() == fromAge ? signers == AgeRule.Signers.BOTH : rule.isSafePractice()))
                .toList();
        rules.deleteEdition(today);
        rules.saveAll(fresh);
    }

    AgeRules rules() {
        return new AgeRules(rules.findAll());
    }
}
