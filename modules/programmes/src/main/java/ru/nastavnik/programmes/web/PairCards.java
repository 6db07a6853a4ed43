package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;

/** The first door, and what is to be done about pairs today. */
@Component
class PairCards implements HomeCard {

    private static final Card FIRST_DOOR = new Card(
            0, "pairs.card.door", "pairs.card.door.text", List.of(), "/pairs/new", "pairs.card.door.action", Kind.DOOR);

    private final Mentorships pairs;
    private final Clock clock;

    PairCards(Mentorships pairs, Clock clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        LocalDate today = LocalDate.now(clock);
        List<Mentorship> current = pairs.current();
        List<Card> cards = new ArrayList<>(List.of(FIRST_DOOR));
        List<Mentorship> awaiting =
                current.stream().filter(Mentorship::awaitsOrder).toList();
        if (!awaiting.isEmpty()) {
            long longest = awaiting.stream()
                    .mapToLong(pair -> Math.max(0, ChronoUnit.DAYS.between(pair.from(), today)))
                    .max()
                    .orElse(0);
            cards.add(task(110, "pairs.card.order", List.of(awaiting.size(), longest), "/pairs/order"));
        }
        long overdue = current.stream()
                .filter(pair -> PairFilter.OVERDUE.admits(pair, today))
                .count();
        if (overdue > 0) {
            cards.add(task(120, "pairs.card.overdue", List.of(overdue), "/pairs?state=OVERDUE"));
        }
        if (!current.isEmpty()) {
            cards.add(new Card(
                    200,
                    "pairs.card.working",
                    "pairs.card.working.text",
                    List.of(current.size()),
                    "/pairs",
                    "pairs.card.working.action",
                    Kind.FACT));
        }
        return cards;
    }

    private static Card task(int order, String key, List<Object> values, String path) {
        return new Card(order, key, key + ".text", values, path, key + ".action", Kind.TASK);
    }
}
