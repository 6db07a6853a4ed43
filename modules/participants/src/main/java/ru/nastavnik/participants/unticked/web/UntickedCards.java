package ru.nastavnik.participants.unticked.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.unticked.Unticked;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard;

/** Warns two weeks ahead of who will go, and asks to remove them when the day has passed. */
@Component
class UntickedCards implements HomeCard {

    private static final int DAYS_AHEAD = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Unticked unticked;
    private final Clock clock;

    UntickedCards(Unticked unticked, Clock clock) {
        this.unticked = unticked;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        LocalDate ahead = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        return unticked.day().filter(day -> !day.isAfter(ahead)).stream()
                .flatMap(this::card)
                .toList();
    }

    private Stream<Card> card(LocalDate day) {
        int go = unticked.plan(Unticked.Scope.PUPILS).go().size();
        String key = unticked.isDue() ? "unticked.card.due" : "unticked.card.soon";
        return go == 0
                ? Stream.empty()
                : Stream.of(new Card(
                        30,
                        key,
                        key + ".text",
                        List.of(go, DAY.format(day)),
                        "/people/unticked",
                        "unticked.card.action",
                        Kind.TASK));
    }
}
