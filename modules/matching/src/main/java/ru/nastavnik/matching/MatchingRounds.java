package ru.nastavnik.matching;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.ProgrammeId;

/** The rounds of a school, at most one for each programme. */
@Component
@Transactional
public class MatchingRounds {

    private final MatchingRoundRepository rounds;

    MatchingRounds(MatchingRoundRepository rounds) {
        this.rounds = rounds;
    }

    @Transactional(readOnly = true)
    public Optional<MatchingRound> of(ProgrammeId programme) {
        return rounds.findById(programme);
    }

    @Transactional(readOnly = true)
    public List<MatchingRound> all() {
        return rounds.findAll();
    }

    /** @throws Refusal when nothing was proposed in the programme yet, or not the way the page showed it */
    MatchingRound asShown(ProgrammeId programme, int version) {
        MatchingRound round = rounds.findById(programme).orElseThrow(MatchingRound::changedMeanwhile);
        round.mustStillBe(version);
        return round;
    }

    /** @throws Refusal when someone else kept another state at the same moment; then nothing is kept */
    MatchingRound keep(MatchingRound round) {
        try {
            return rounds.saveAndFlush(round);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            throw MatchingRound.changedMeanwhile();
        }
    }
}
