package ru.nastavnik.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Staying;

/** Who is proposed for a pair stays when those are removed whom nobody has ticked. */
@Component
@Transactional(readOnly = true)
class ProposedPeopleStay implements Staying {

    private final MatchingRounds rounds;

    ProposedPeopleStay(MatchingRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Map<PersonId, String> among(Collection<PersonId> people) {
        Set<PersonId> asked = new HashSet<>(people);
        Map<PersonId, String> stay = new HashMap<>();
        rounds.all().stream().flatMap(round -> round.proposals().stream()).forEach(proposal -> {
            stay.put(proposal.mentor(), "matching.stays.proposed");
            stay.put(proposal.mentee(), "matching.stays.proposed");
        });
        stay.keySet().retainAll(asked);
        return Collections.unmodifiableMap(stay);
    }
}
