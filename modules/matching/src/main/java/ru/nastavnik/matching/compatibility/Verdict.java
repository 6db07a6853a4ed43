package ru.nastavnik.matching.compatibility;

import java.util.List;
import java.util.Optional;

/** What comes out for two people: they could be a pair, so and so well, or a rule stands against it. */
public sealed interface Verdict {

    /** Asks all rules, then all criteria. */
    static Verdict of(Pairing pairing) {
        for (PairingRule rule : PairingRule.allCurrentRules()) {
            Optional<Refused> refusal = rule.check(pairing);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return new Suitable(Compatibility.of(pairing));
    }

    /** No rule refuses. */
    record Suitable(Compatibility compatibility) implements Verdict {}

    /**
     * A hard rule refuses.
     *
     * @param messageKey the sentence, and the name of the rule
     * @param values     numbers for the sentence
     */
    record Refused(String messageKey, List<Integer> values) implements Verdict {

        public Refused {
            values = List.copyOf(values);
        }
    }
}
