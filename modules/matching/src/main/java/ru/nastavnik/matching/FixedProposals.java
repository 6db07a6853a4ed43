package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;

/** What became of proposals that were fixed: programmes opens their pairs a moment later. */
@Component
@Transactional(readOnly = true)
public class FixedProposals {

    private final Mentorships mentorships;

    FixedProposals(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    /**
     * A fixed proposal and its pair.
     *
     * @param pair empty while «Закрепляем…»
     */
    public record Outcome(Proposal proposal, Optional<Mentorship> pair) {}

    /** Of each fixed proposal of the round. */
    public List<Outcome> of(MatchingRound round) {
        return of(round, mentorships.current());
    }

    /**
     * Those whose pair is not among the given ones and has not ended either. A pair that is opened while this is asked
     * counts as underway, so that whoever adds up the given pairs and these misses none.
     */
    List<Proposal> underway(MatchingRound round, List<Mentorship> current) {
        return of(round, current).stream()
                .filter(outcome -> outcome.pair().isEmpty())
                .map(Outcome::proposal)
                .toList();
    }

    private List<Outcome> of(MatchingRound round, List<Mentorship> current) {
        List<Proposal> fixed = round.proposals().stream()
                .filter(proposal -> !proposal.isOpen())
                .toList();
        if (fixed.isEmpty()) {
            return List.of();
        }
        List<Mentorship> pairs = new ArrayList<>(current);
        mentorships.of(round.programme()).stream()
                .filter(pair -> !pair.state().isCurrent())
                .forEach(pairs::add);
        return fixed.stream()
                .map(proposal -> new Outcome(proposal, pairOf(proposal, pairs)))
                .toList();
    }

    /** Also a pair that someone entered by hand meanwhile; then programmes opens no second one. */
    private static Optional<Mentorship> pairOf(Proposal proposal, List<Mentorship> pairs) {
        return pairs.stream()
                .filter(pair -> proposal.joins(pair.mentor(), pair.mentee()))
                .filter(pair -> pair.state().isCurrent()
                        || proposal.fixed()
                                .map(day -> !pair.from().isBefore(day))
                                .orElse(false))
                .findFirst();
    }
}
