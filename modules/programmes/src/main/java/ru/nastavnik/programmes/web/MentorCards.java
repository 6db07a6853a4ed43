package ru.nastavnik.programmes.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;
import ru.nastavnik.programmes.Mentorships;

/** Leads a mentor to their own pairs. */
@Component
class MentorCards implements HomeCard {

    private final People people;
    private final Mentorships pairs;

    MentorCards(People people, Mentorships pairs) {
        this.people = people;
        this.pairs = pairs;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.MENTOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        long mine = people.ofUser(user.id()).stream()
                .flatMap(me -> pairs.ofMentor(me.id()).stream())
                .filter(pair -> pair.state().isCurrent())
                .count();
        return List.of(new Card(
                10, "pairs.card.my", "pairs.card.my.text", List.of(mine), "/my", "pairs.card.my.action", Kind.DOOR));
    }
}
