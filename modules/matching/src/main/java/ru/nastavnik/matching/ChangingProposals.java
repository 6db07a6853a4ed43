package ru.nastavnik.matching;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.ProgrammeId;

/** The coordinator changes single proposals by hand. */
@Component
@Transactional
public class ChangingProposals {

    private final Situations situations;
    private final MatchingRounds rounds;

    ChangingProposals(Situations situations, MatchingRounds rounds) {
        this.situations = situations;
        this.rounds = rounds;
    }

    /**
     * Gives a mentee another mentor.
     *
     * @param version of the round as the page showed it
     * @throws Refusal by the hard rule that stands against it, or when someone changed the round meanwhile
     */
    public MatchingRound assign(ProgrammeId programme, int version, PersonId mentee, PersonId mentor) {
        MatchingRound round = rounds.asShown(programme, version);
        Situation situation = situations.of(programme);
        MenteeProfile who = situation.waiting(mentee).orElseThrow(() -> new Refusal("matching.mentee.not-waiting"));
        MentorProfile with = situation.mentor(mentor).orElseThrow(() -> new Refusal("matching.mentor.not-ready"));
        switch (situation.now(who, with)) {
            case Verdict.Suitable fits -> round.assign(mentee, mentor, fits.compatibility());
            case Verdict.Refused no ->
                throw new Refusal(no.messageKey(), no.values().toArray());
        }
        return rounds.keep(round);
    }

    /**
     * Removes a proposal; the mentee is without a mentor again.
     *
     * @param version of the round as the page showed it
     * @throws Refusal when nothing is proposed, or someone changed the round meanwhile
     */
    public MatchingRound remove(ProgrammeId programme, int version, PersonId mentee) {
        MatchingRound round = rounds.asShown(programme, version);
        round.remove(mentee);
        return rounds.keep(round);
    }
}
