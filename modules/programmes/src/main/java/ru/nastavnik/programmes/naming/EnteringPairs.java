package ru.nastavnik.programmes.naming;

import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.ReadyPair;

/** Enters a pair together with whoever of the two is not in the list yet: both or nothing. */
@Component
@Transactional
public class EnteringPairs {

    private final People people;
    private final Mentorships pairs;

    EnteringPairs(People people, Mentorships pairs) {
        this.people = people;
        this.pairs = pairs;
    }

    /**
     * Adds newcomers and enters the pair.
     *
     * @param ready makes the pair of mentor and mentee, in this order
     * @throws Refusal as {@link Mentorships#enter} does; then nobody is added either
     */
    public Mentorship enter(Party mentor, Party mentee, BiFunction<PersonId, PersonId, ReadyPair> ready) {
        return pairs.enter(ready.apply(idOf(mentor), idOf(mentee)));
    }

    private PersonId idOf(Party party) {
        return switch (party) {
            case Party.Listed(PersonId id) -> id;
            case Party.Newcomer fresh ->
                people.add(fresh.name(), fresh.kind(), fresh.classGroup(), fresh.post())
                        .id();
        };
    }
}
