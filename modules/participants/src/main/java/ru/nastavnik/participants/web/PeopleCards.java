package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.newyear.NewYear;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;

/** Leads to the upload while the school has nobody, and tells of consents that are awaited. */
@Component
class PeopleCards implements HomeCard {

    private final People people;
    private final Consents consents;
    private final NewYear newYear;
    private final Clock clock;

    PeopleCards(People people, Consents consents, NewYear newYear, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.newYear = newYear;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        long pupils = people.count(PersonKind.PUPIL);
        long staff = people.count(PersonKind.STAFF);
        if (pupils + staff == 0) {
            return List.of(card(20, "upload", List.of(), "/people/lists", Kind.DOOR));
        }
        List<Card> cards = new ArrayList<>();
        if (newYear.isDue()) {
            cards.add(card(5, "new-year", List.of(newYear.year().toString()), "/people/new-year", Kind.TASK));
        }
        int awaited = consents.awaited(SchoolYear.of(LocalDate.now(clock))).size();
        if (awaited > 0) {
            cards.add(card(40, "consents", List.of(awaited), "/people/consents?show=AWAITED", Kind.TASK));
        }
        cards.add(card(60, "people", List.of(pupils, staff), "/people", Kind.FACT));
        return cards;
    }

    private static Card card(int order, String name, List<Object> values, String path, Kind kind) {
        String key = "people.card." + name;
        return new Card(order, key, key + ".text", values, path, key + ".action", kind);
    }
}
