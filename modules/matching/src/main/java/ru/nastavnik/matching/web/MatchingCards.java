package ru.nastavnik.matching.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.matching.Occupations;
import ru.nastavnik.matching.Occupations.ToDo;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;

/** Tells the coordinator who waits for a mentor and which proposals wait for her. */
@Component
class MatchingCards implements HomeCard {

    private final Occupations occupations;
    private final Clock clock;

    MatchingCards(Occupations occupations, Clock clock) {
        this.occupations = occupations;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        ToDo toDo = occupations.toDo(SchoolYear.of(LocalDate.now(clock)));
        List<Card> cards = new ArrayList<>();
        if (toDo.proposed() > 0) {
            cards.add(task(30, "matching.card.proposed", toDo.proposed()));
        }
        if (toDo.waiting() > 0) {
            cards.add(task(40, "matching.card.waiting", toDo.waiting()));
        }
        return cards;
    }

    private static Card task(int order, String key, int howMany) {
        return new Card(order, key, key + ".text", List.of(howMany), "/matching", key + ".action", Kind.TASK);
    }
}
