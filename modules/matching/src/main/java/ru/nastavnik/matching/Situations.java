package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.matching.compatibility.FormSides;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;
import ru.nastavnik.participants.profiles.Profiles;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Forms;
import ru.nastavnik.programmes.MentoringForm;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.Programme;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.Programmes;

/** Reads who needs whom. */
@Component
@Transactional(readOnly = true)
public class Situations {

    private final Programmes programmes;
    private final Forms forms;
    private final Profiles profiles;
    private final Mentorships mentorships;
    private final MatchingRounds rounds;
    private final FixedProposals fixed;

    Situations(
            Programmes programmes,
            Forms forms,
            Profiles profiles,
            Mentorships mentorships,
            MatchingRounds rounds,
            FixedProposals fixed) {
        this.programmes = programmes;
        this.forms = forms;
        this.profiles = profiles;
        this.mentorships = mentorships;
        this.rounds = rounds;
        this.fixed = fixed;
    }

    /** @throws Refusal when the school has no such programme */
    public Situation of(ProgrammeId id) {
        Programme programme = programmes.find(id).orElseThrow(() -> new Refusal("matching.programme.absent"));
        MentoringForm form = forms.of(programme);
        FormSides sides = new FormSides(form.mentorKinds(), form.menteeKinds());
        Busy busy = busy(programme);
        LinkedHashMap<PersonId, MenteeProfile> waiting = new LinkedHashMap<>();
        int busyMentees = 0;
        for (MenteeProfile mentee : profiles.mentees(programme.year())) {
            if (sides.mentees().contains(mentee.kind())) {
                if (busy.mentees().contains(mentee.person())) {
                    busyMentees++;
                } else {
                    waiting.put(mentee.person(), mentee);
                }
            }
        }
        LinkedHashMap<PersonId, MentorProfile> mentors = new LinkedHashMap<>();
        profiles.mentors(programme.year()).forEach(mentor -> mentors.put(mentor.person(), mentor));
        return new Situation(
                programme,
                sides,
                waiting,
                mentors,
                busy.mentors(),
                busy.paired(),
                busyMentees,
                rounds.of(id).orElse(null));
    }

    /** Who is in a pair, about to be, or proposed in another programme. */
    private record Busy(Set<PersonId> mentees, Map<PersonId, Integer> mentors, Set<List<PersonId>> paired) {

        void add(PersonId mentor, PersonId mentee) {
            mentees.add(mentee);
            mentors.merge(mentor, 1, Integer::sum);
        }
    }

    private Busy busy(Programme programme) {
        Busy busy = new Busy(new HashSet<>(), new HashMap<>(), new HashSet<>());
        for (Mentorship pair : mentorships.current()) {
            busy.add(pair.mentor(), pair.mentee());
            if (pair.form().equals(programme.form())) {
                busy.paired().add(List.of(pair.mentor(), pair.mentee()));
            }
        }
        for (MatchingRound round : rounds.all()) {
            fixed.underway(round).forEach(proposal -> busy.add(proposal.mentor(), proposal.mentee()));
            if (!round.programme().equals(programme.id())) {
                round.open().forEach(proposal -> busy.add(proposal.mentor(), proposal.mentee()));
            }
        }
        return busy;
    }
}
