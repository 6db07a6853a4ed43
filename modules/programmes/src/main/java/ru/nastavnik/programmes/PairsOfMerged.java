package ru.nastavnik.programmes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.FollowingMerges;
import ru.nastavnik.participants.KindInUse;
import ru.nastavnik.participants.Merging;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.words.Refusal;

/** Pairs follow a person whose card goes into another, unless that would break a rule of pairs. */
@Component
class PairsOfMerged implements FollowingMerges, KindInUse {

    private final MentorshipRepository pairs;
    private final Programmes programmes;
    private final Forms forms;
    private final People people;

    PairsOfMerged(MentorshipRepository pairs, Programmes programmes, Forms forms, People people) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.forms = forms;
        this.people = people;
    }

    @Override
    public Optional<Refusal> objection(Merging merging) {
        List<Mentorship> ofGoing = of(merging.goes());
        List<Mentorship> ofStaying = of(merging.stays());
        return oneOnBothSides(ofGoing, merging)
                .or(() -> samePairTwice(ofGoing, ofStaying, merging))
                .or(() -> unsuitable(ofGoing, ofStaying, merging));
    }

    private List<Mentorship> of(PersonId person) {
        return Stream.concat(pairs.findByMentor(person).stream(), pairs.findByMentee(person).stream())
                .toList();
    }

    private static Optional<Refusal> oneOnBothSides(List<Mentorship> ofGoing, Merging two) {
        return ofGoing.stream()
                .filter(pair ->
                        pair.mentor().equals(two.stays()) || pair.mentee().equals(two.stays()))
                .findFirst()
                .map(pair -> new Refusal("pairs.merge.both-sides", Dates.written(pair.from())));
    }

    private Optional<Refusal> samePairTwice(List<Mentorship> ofGoing, List<Mentorship> ofStaying, Merging two) {
        return ofGoing.stream()
                .filter(pair -> pair.state().isCurrent())
                .filter(pair -> ofStaying.stream().anyMatch(other -> isSame(pair, other, two)))
                .findFirst()
                .map(pair -> new Refusal(
                        "pairs.merge.twice",
                        people.find(pair.mentor().equals(two.goes()) ? pair.mentee() : pair.mentor())
                                .map(Person::name)
                                .map(name -> name.full())
                                .orElse("—"),
                        Dates.written(pair.from())));
    }

    private static boolean isSame(Mentorship pair, Mentorship other, Merging two) {
        boolean mentors = Objects.equals(after(pair.mentor(), two), other.mentor());
        boolean mentees = Objects.equals(after(pair.mentee(), two), other.mentee());
        return other.state().isCurrent() && pair.form().equals(other.form()) && mentors && mentees;
    }

    private static PersonId after(PersonId person, Merging two) {
        return person.equals(two.goes()) ? two.stays() : person;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(PersonId person, PersonKind kind) {
        return unsuitable(of(person), Set.of(person), kind).map(form -> new Refusal("pairs.kind.works", form.title()));
    }

    /** What the person will be may not suit the form of a pair that works. */
    private Optional<Refusal> unsuitable(List<Mentorship> ofGoing, List<Mentorship> ofStaying, Merging two) {
        List<Mentorship> all =
                Stream.concat(ofGoing.stream(), ofStaying.stream()).toList();
        return unsuitable(all, Set.of(two.goes(), two.stays()), two.kind())
                .map(form -> new Refusal("pairs.merge.kind", form.title()));
    }

    private Optional<MentoringForm> unsuitable(List<Mentorship> pairs, Set<PersonId> cards, PersonKind kind) {
        return pairs.stream()
                .filter(pair -> pair.state().isCurrent())
                .flatMap(pair -> programmes.find(pair.programme()).stream()
                        .map(forms::of)
                        .filter(form -> !(cards.contains(pair.mentor()) ? form.mentorKinds() : form.menteeKinds())
                                .contains(kind)))
                .findFirst();
    }

    @Override
    public void follow(Merging merging) {
        merging.follow("mentorship", "mentor");
        merging.follow("mentorship", "mentee");
    }
}
