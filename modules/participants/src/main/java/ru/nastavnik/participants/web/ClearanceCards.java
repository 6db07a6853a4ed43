package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.clearance.Clearances;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;

/** Tells of adult mentors whose certificate nobody has seen. */
@Component
class ClearanceCards implements HomeCard {

    private final People people;
    private final Readiness readiness;
    private final Clearances clearances;
    private final Clock clock;

    ClearanceCards(People people, Readiness readiness, Clearances clearances, Clock clock) {
        this.people = people;
        this.readiness = readiness;
        this.clearances = clearances;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        int missing = clearances
                .missing(people.all(
                        readiness.of(SchoolYear.of(LocalDate.now(clock))).keySet()))
                .size();
        return missing == 0
                ? List.of()
                : List.of(new Card(
                        45,
                        "people.card.clearance",
                        "people.card.clearance.text",
                        List.of(missing),
                        "/people/clearance",
                        "people.card.clearance.action",
                        Kind.TASK));
    }
}
