package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.PairPapers;

/** The first door, and what is to be done about pairs today. */
@Component
class PairCards implements HomeCard {

    private static final Card FIRST_DOOR = new Card(
            0, "pairs.card.door", "pairs.card.door.text", List.of(), "/pairs/new", "pairs.card.door.action", Kind.DOOR);

    private final Mentorships pairs;
    private final PairPapers papers;
    private final Clock clock;

    PairCards(Mentorships pairs, PairPapers papers, Clock clock) {
        this.pairs = pairs;
        this.papers = papers;
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
        Map<MentorshipId, PairPapers.Standing> standings = papers.of(current);
        long without = count(PairFilter.NO_CONSENT, current, standings, today);
        if (without > 0) {
            cards.add(task(105, "pairs.card.no-consent", List.of(without), "/pairs?state=NO_CONSENT"));
        }
        long overdue = count(PairFilter.OVERDUE, current, standings, today);
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

    private static long count(
            PairFilter filter,
            List<Mentorship> pairs,
            Map<MentorshipId, PairPapers.Standing> standings,
            LocalDate today) {
        return pairs.stream()
                .filter(pair -> filter.admits(pair, Objects.requireNonNull(standings.get(pair.id())), today))
                .count();
    }

    private static Card task(int order, String key, List<Object> values, String path) {
        return new Card(order, key, key + ".text", values, path, key + ".action", Kind.TASK);
    }
}
