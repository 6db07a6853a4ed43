package ru.nastavnik.matching;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.Profiles;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.ProgrammeId;

/** Reads who is taken and who still waits, over all programmes of the school. */
@Component
@Transactional(readOnly = true)
public class Occupations {

    private final Mentorships mentorships;
    private final MatchingRounds rounds;
    private final FixedProposals fixed;
    private final Profiles profiles;

    Occupations(Mentorships mentorships, MatchingRounds rounds, FixedProposals fixed, Profiles profiles) {
        this.mentorships = mentorships;
        this.rounds = rounds;
        this.fixed = fixed;
        this.profiles = profiles;
    }

    /** Everyone in a pair or about to be, and those proposed in other programmes than this. */
    Occupied besides(ProgrammeId programme) {
        Occupied occupied = Occupied.by(mentorships.current());
        for (MatchingRound round : rounds.all()) {
            fixed.underway(round, occupied.pairs())
                    .forEach(proposal -> occupied.add(proposal.mentor(), proposal.mentee()));
            if (!round.programme().equals(programme)) {
                round.open().forEach(proposal -> occupied.add(proposal.mentor(), proposal.mentee()));
            }
        }
        return occupied;
    }

    /**
     * What is left to do in a school year.
     *
     * @param waiting  people with a request to whom nobody is proposed
     * @param proposed proposals that are not fixed
     */
    public record ToDo(int waiting, int proposed) {}

    public ToDo toDo(SchoolYear year) {
        Occupied occupied = Occupied.by(mentorships.current());
        Set<PersonId> provided = new HashSet<>(occupied.mentees());
        int proposed = 0;
        for (MatchingRound round : rounds.all()) {
            round.open().forEach(proposal -> provided.add(proposal.mentee()));
            fixed.underway(round, occupied.pairs()).forEach(proposal -> provided.add(proposal.mentee()));
            proposed += round.open().size();
        }
        long waiting = profiles.mentees(year).stream()
                .map(MenteeProfile::person)
                .filter(person -> !provided.contains(person))
                .count();
        return new ToDo((int) waiting, proposed);
    }
}
