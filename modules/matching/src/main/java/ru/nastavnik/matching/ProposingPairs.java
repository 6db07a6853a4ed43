package ru.nastavnik.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.matching.assignment.Matcher;
import ru.nastavnik.matching.assignment.Matching;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.ProgrammeId;

/** «Подобрать пары»: proposes a mentor to everyone who still has none. */
@Component
public class ProposingPairs {

    private final Situations situations;
    private final MatchingRounds rounds;
    private final FixedProposals fixed;
    private final Clock clock;

    ProposingPairs(Situations situations, MatchingRounds rounds, FixedProposals fixed, Clock clock) {
        this.situations = situations;
        this.rounds = rounds;
        this.fixed = fixed;
        this.clock = clock;
    }

    /**
     * Proposes, or proposes anew. Working pairs and whatever a person chose by hand are not touched.
     *
     * @throws Refusal when the school has no such programme, or someone else changes the round at the same moment
     */
    @Transactional
    public MatchingRound propose(ProgrammeId programme) {
        LocalDate today = LocalDate.now(clock);
        Situation situation = situations.of(programme);
        MatchingRound round = situation.round() == null ? new MatchingRound(programme, today) : situation.round();
        Set<UUID> keep = stays(situation, round);
        RoundProblem problem = RoundProblem.of(situation, round, keep);
        Matching matching = Matcher.solve(problem.problem());
        Map<PersonId, MatchingRound.Proposed> computed = problem.proposed(matching);
        round.propose(today, problem.problem().fingerprint(), keep, computed, problem.leftovers(matching));
        return rounds.keep(round);
    }

    /** Chosen by hand for someone who still waits, or fixed and still to be opened. */
    private Set<UUID> stays(Situation situation, MatchingRound round) {
        Set<UUID> stays = round.open().stream()
                .filter(Proposal::byHand)
                .filter(proposal -> situation.waiting().containsKey(proposal.mentee()))
                .map(Proposal::id)
                .collect(Collectors.toSet());
        fixed.of(round).stream()
                .filter(outcome -> outcome.pair().isEmpty())
                .forEach(outcome -> stays.add(outcome.proposal().id()));
        return stays;
    }
}
