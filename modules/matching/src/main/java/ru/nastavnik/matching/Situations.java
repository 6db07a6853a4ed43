package ru.nastavnik.matching;

import java.util.LinkedHashMap;
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
    private final Occupations occupations;
    private final MatchingRounds rounds;

    Situations(Programmes programmes, Forms forms, Profiles profiles, Occupations occupations, MatchingRounds rounds) {
        this.programmes = programmes;
        this.forms = forms;
        this.profiles = profiles;
        this.occupations = occupations;
        this.rounds = rounds;
    }

    /** @throws Refusal when the school has no such programme */
    public Situation of(ProgrammeId id) {
        Programme programme = programmes.find(id).orElseThrow(() -> new Refusal("matching.programme.absent"));
        MentoringForm form = forms.of(programme);
        FormSides sides = new FormSides(form.mentorKinds(), form.menteeKinds());
        Occupied occupied = occupations.besides(id);
        LinkedHashMap<PersonId, MenteeProfile> waiting = new LinkedHashMap<>();
        int busyMentees = 0;
        for (MenteeProfile mentee : profiles.mentees(programme.year())) {
            if (sides.mentees().contains(mentee.kind())) {
                if (occupied.mentees().contains(mentee.person())) {
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
                occupied.mentors(),
                occupied.pairsOf(programme.form()),
                busyMentees,
                rounds.of(id).orElse(null));
    }
}
