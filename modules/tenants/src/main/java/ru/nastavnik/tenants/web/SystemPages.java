package ru.nastavnik.tenants.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.events.DeadLetter;
import ru.nastavnik.platform.events.DeadLetters;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.Schools;

/** What the program could not do by itself, and what the regional centre can do about it. */
@Controller
@RequestMapping("/region/system")
@ForRoles(Role.REGION_ADMIN)
class SystemPages {

    private final DeadLetters letters;
    private final Schools schools;
    private final MessageSource messages;
    private final Clock clock;

    SystemPages(DeadLetters letters, Schools schools, MessageSource messages, Clock clock) {
        this.letters = letters;
        this.schools = schools;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, Locale language) {
        List<DeadLetter> newest = letters.newest();
        Map<TenantId, String> names =
                schools
                        .all(newest.stream()
                                .flatMap(letter -> letter.inSchool().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(School::id, School::shortName));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("total", letters.count());
        model.addAttribute(
                "rows",
                newest.stream()
                        .map(letter ->
                                UndeliveredLine.of(letter, place(letter, names, language), what(letter, language)))
                        .toList());
        return "tenants/system";
    }

    @PostMapping("/undelivered/{publication}/retry")
    String retry(
            @PathVariable UUID publication,
            @RequestParam @Nullable UUID school,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        return wish(publication, school, DeadLetter.Wish.RETRY, user, next);
    }

    @PostMapping("/undelivered/{publication}/close")
    String close(
            @PathVariable UUID publication,
            @RequestParam @Nullable UUID school,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        return wish(publication, school, DeadLetter.Wish.CLOSE, user, next);
    }

    private String wish(
            UUID publication, @Nullable UUID school, DeadLetter.Wish wish, SignedInUser user, RedirectAttributes next) {
        letters.wish(school == null ? null : new TenantId(school), publication, wish, user.id());
        next.addFlashAttribute(Notice.NAME, Notice.of("schools.system.notice." + wish));
        return "redirect:/region/system";
    }

    private String place(DeadLetter letter, Map<TenantId, String> names, Locale language) {
        return letter.inSchool()
                .map(school -> names.getOrDefault(school, school.toString()))
                .orElseGet(() -> messages.getMessage("schools.system.region", null, language));
    }

    /** What did not happen, in the words of the module that published the event; the class where it has none. */
    private String what(DeadLetter letter, Locale language) {
        String module = letter.event().replaceFirst("^ru\\.nastavnik\\.", "").replaceFirst("\\..*", "");
        String event = UndeliveredLine.simple(letter.event());
        String word = messages.getMessage(module + ".undelivered." + event, null, event, language);
        return word == null ? event : word;
    }
}
