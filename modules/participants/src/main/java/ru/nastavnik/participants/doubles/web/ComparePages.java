package ru.nastavnik.participants.doubles.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.doubles.Choice;
import ru.nastavnik.participants.doubles.Doubles;
import ru.nastavnik.participants.doubles.Merge;
import ru.nastavnik.participants.doubles.Merges;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** Two cards side by side: one person or two, and what holds of each. */
@Controller
@RequestMapping("/s/{alias}/people/doubles/{one}/{other}")
@ForRoles(Role.COORDINATOR)
class ComparePages {

    private final Doubles doubles;
    private final Merges merges;
    private final Comparing comparing;
    private final ComparingPairs pairs;
    private final GivingAccess access;
    private final AccessJournal journal;
    private final MessageSource messages;

    ComparePages(
            Doubles doubles,
            Merges merges,
            Comparing comparing,
            ComparingPairs pairs,
            GivingAccess access,
            AccessJournal journal,
            MessageSource messages) {
        this.doubles = doubles;
        this.merges = merges;
        this.comparing = comparing;
        this.pairs = pairs;
        this.access = access;
        this.journal = journal;
        this.messages = messages;
    }

    @GetMapping
    String compare(
            @PathVariable UUID one,
            @PathVariable UUID other,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        Map<PersonId, Person> cards = journal.show(user, Place.DOUBLES, () -> cards(one, other), Map::keySet);
        Person first = cards.get(new PersonId(one));
        Person second = cards.get(new PersonId(other));
        Optional<Refusal> objection = merges.objection(new Choice(first.id(), second.id(), Set.of()));
        model.addAttribute("one", one);
        model.addAttribute("other", other);
        model.addAttribute("first", first.name().full());
        model.addAttribute("second", second.name().full());
        model.addAttribute("lines", comparing.lines(first, second, language));
        model.addAttribute("pairsOfOne", pairs.of(first.id(), language));
        model.addAttribute("pairsOfOther", pairs.of(second.id(), language));
        model.addAttribute("both", first.user().isPresent() && second.user().isPresent());
        model.addAttribute(
                "objection",
                objection
                        .map(refusal -> messages.getMessage(
                                refusal.messageKey(), refusal.values().toArray(), language))
                        .orElse(""));
        return "participants/compare";
    }

    /** @param sent under {@code part.NAME} and so on {@code other} where the word of the other card holds */
    @PostMapping
    String merge(
            @PathVariable String alias,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        cards(one, other);
        Set<Choice.Part> ofOther = EnumSet.noneOf(Choice.Part.class);
        for (Choice.Part part : Choice.Part.values()) {
            if ("other".equals(sent.get("part." + part))) {
                ofOther.add(part);
            }
        }
        Merge merge = merges.merge(new Choice(new PersonId(one), new PersonId(other), ofOther));
        next.addFlashAttribute(Notice.NAME, Notice.of("doubles.notice.merged"));
        return "redirect:/s/" + alias + "/people/" + merge.stays();
    }

    @PostMapping("/two")
    String areTwo(
            @PathVariable String alias, @PathVariable UUID one, @PathVariable UUID other, RedirectAttributes next) {
        cards(one, other);
        doubles.areTwo(new PersonId(one), new PersonId(other));
        next.addFlashAttribute(Notice.NAME, Notice.of("doubles.notice.two"));
        return "redirect:/s/" + alias + "/people/doubles";
    }

    /** Closes the way in of the first card, so that the two can become one. */
    @PostMapping("/close")
    String close(
            @PathVariable String alias, @PathVariable UUID one, @PathVariable UUID other, RedirectAttributes next) {
        Person card = cards(one, other).get(new PersonId(one));
        access.close(card.id());
        next.addFlashAttribute(
                Notice.NAME, Notice.of("doubles.notice.closed", card.name().full()));
        return "redirect:/s/" + alias + "/people/doubles/" + one + "/" + other;
    }

    private Map<PersonId, Person> cards(UUID one, UUID other) {
        Map<PersonId, Person> cards = doubles.cards(new PersonId(one), new PersonId(other));
        if (cards.size() != 2) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return cards;
    }
}
