package ru.nastavnik.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HomeCard.Card;
import ru.nastavnik.platform.web.HomeCard.Kind;

/** A school's home page: doors to begin with, at most five things to do today, a few facts. */
@Controller
class HomePages {

    private static final int TASKS_AT_ONCE = 5;

    private final List<HomeCard> cards;
    private final MessageSource messages;
    private final Clock clock;

    HomePages(ObjectProvider<HomeCard> cards, MessageSource messages, Clock clock) {
        this.cards = cards.orderedStream().toList();
        this.messages = messages;
        this.clock = clock;
    }

    /** A card in ready words. */
    record CardView(
            String title,
            String text,
            String href,
            @Nullable String action) {}

    @GetMapping("/s/{school}")
    @ForRoles({Role.DIRECTOR, Role.COORDINATOR, Role.CLASS_TEACHER, Role.MENTOR, Role.MENTEE})
    String home(@PathVariable String school, @CurrentUser SignedInUser user, Model model, Locale language) {
        List<Card> all = cards.stream()
                .filter(card -> card.roles().stream().anyMatch(user::is))
                .flatMap(card -> card.cards(user).stream())
                .sorted(Comparator.comparingInt(Card::order))
                .toList();
        String base = "/s/" + school;
        model.addAttribute("doors", inWords(all, Kind.DOOR, Integer.MAX_VALUE, base, language));
        model.addAttribute("tasks", inWords(all, Kind.TASK, TASKS_AT_ONCE, base, language));
        model.addAttribute("facts", inWords(all, Kind.FACT, Integer.MAX_VALUE, base, language));
        model.addAttribute("day", day(language));
        return "platform/home";
    }

    private List<CardView> inWords(List<Card> all, Kind kind, int most, String base, Locale language) {
        return all.stream()
                .filter(card -> card.kind() == kind)
                .limit(most)
                .map(card -> new CardView(
                        say(card.title(), card, language),
                        say(card.text(), card, language),
                        base + card.path(),
                        card.action().isEmpty() ? null : say(card.action(), card, language)))
                .toList();
    }

    private String say(String key, Card card, Locale language) {
        return messages.getMessage(key, card.values().toArray(), language);
    }

    private String day(Locale language) {
        String day = DateTimeFormatter.ofPattern("EEEE, d MMMM", language).format(LocalDate.now(clock));
        return day.substring(0, 1).toUpperCase(language) + day.substring(1);
    }
}
