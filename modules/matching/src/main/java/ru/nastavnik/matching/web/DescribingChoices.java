package ru.nastavnik.matching.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.MatchingRound;
import ru.nastavnik.matching.Proposal;
import ru.nastavnik.matching.Situation;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.matching.web.ChoiceView.RefusedLine;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.platform.words.Refusal;

/** Turns a situation into the page on which one mentee is given a mentor by hand. */
@Component
class DescribingChoices {

    private final People people;
    private final Wording words;

    DescribingChoices(People people, Wording words) {
        this.people = people;
        this.words = words;
    }

    private record Fit(MentorProfile mentor, Compatibility compatibility) {}

    /** @throws Refusal when the mentee waits for nobody, or nothing was proposed yet */
    ChoiceView view(Situation situation, PersonId mentee, String back) {
        MenteeProfile who = situation.waiting(mentee).orElseThrow(() -> new Refusal("matching.mentee.not-waiting"));
        MatchingRound round = situation.round();
        if (round == null) {
            throw new Refusal("matching.choice.not-proposed-yet");
        }
        Set<PersonId> named = new HashSet<>(situation.mentors().keySet());
        named.add(mentee);
        Faces faces = Faces.of(named, people);
        List<Fit> fits = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        for (MentorProfile mentor : situation.mentorsOfForm()) {
            switch (situation.now(who, mentor)) {
                case Verdict.Suitable suitable -> fits.add(new Fit(mentor, suitable.compatibility()));
                case Verdict.Refused no -> refused.add(new RefusedLine(described(mentor, faces), words.refusal(no)));
            }
        }
        fits.sort(Comparator.comparingInt((Fit fit) -> -fit.compatibility().score()));
        return new ChoiceView(
                back + "/mentees/" + mentee,
                back,
                round.version(),
                faces.name(mentee),
                faces.about(mentee),
                words.request(who),
                round.proposalFor(mentee).map(Proposal::mentor).map(faces::name).orElse(null),
                fits.stream().map(fit -> option(fit, faces)).toList(),
                refused);
    }

    private Option option(Fit fit, Faces faces) {
        String label = "%s — %s".formatted(described(fit.mentor(), faces), words.grade(fit.compatibility()));
        return new Option(fit.mentor().person().toString(), label);
    }

    private static String described(MentorProfile mentor, Faces faces) {
        String about = faces.about(mentor.person());
        String name = faces.name(mentor.person());
        return about.isEmpty() ? name : name + ", " + about;
    }
}
