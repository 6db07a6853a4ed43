package ru.nastavnik.participants.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.classes.ClassSlip;
import ru.nastavnik.participants.classes.ClassSlips;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.Ticket;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.identity.WithoutAccount;
import ru.nastavnik.platform.tenancy.Scope;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.web.Notice;

/**
 * «Мой класс» by a printed slip, without an account. Whoever has no good code sees the same form at every address, of a
 * school that exists and of one that does not; whoever has one sees the names of one class and nothing else.
 */
@Controller
@RequestMapping("/class/{alias}")
@WithoutAccount
class ClassDoorPages {

    /** As long as a lesson and the break after it, twice. */
    private static final Duration OPEN = Duration.ofMinutes(110);

    private final ClassSlips slips;
    private final ClassSheets classes;
    private final People people;
    private final RequestSheet sheet;
    private final ClassPapers papers;
    private final AccessJournal journal;
    private final SlipGuesses guesses;
    private final Clock clock;

    ClassDoorPages(
            ClassSlips slips,
            ClassSheets classes,
            People people,
            RequestSheet sheet,
            ClassPapers papers,
            AccessJournal journal,
            SlipGuesses guesses,
            Clock clock) {
        this.slips = slips;
        this.classes = classes;
        this.people = people;
        this.sheet = sheet;
        this.papers = papers;
        this.journal = journal;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** The address alone says nothing; nothing that is shown may stay in the browser or be named to another site. */
    @ModelAttribute
    void keepQuiet(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @GetMapping
    String page(@PathVariable String alias, HttpServletRequest request, Model model, Locale language) {
        Optional<ClassSlip> slip = held(request);
        return slip.isEmpty() ? form(alias, null, model) : show(alias, slip.get(), null, model, language);
    }

    /** The code comes in the body of the request: it stands in no address, no history and no log. */
    @PostMapping
    Object open(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (code.isBlank()) {
            return new ModelAndView(form(alias, "slips.door.empty", model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Duration wait = guesses.attempt(request.getRemoteAddr(), alias);
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            return new ModelAndView(form(alias, "slips.door.often", model), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<ClassSlip> slip = school().isPresent() ? slips.open(code) : ClassSlips.openNowhere(code);
        if (slip.isEmpty()) {
            return new ModelAndView(form(alias, "slips.door.wrong", model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        guesses.right(request.getRemoteAddr(), alias);
        new Ticket(
                        TenantContext.school().value(),
                        slip.get().id(),
                        clock.instant().plus(OPEN))
                .keep(request);
        return back(alias);
    }

    @PostMapping("/answer")
    Object answer(
            @PathVariable String alias,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Optional<ClassSlip> held = held(request);
        if (held.isEmpty()) {
            return new ModelAndView(form(alias, "slips.door.over", model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ClassSlip slip = held.get();
        List<Person> pupils = shown(slip);
        Grid grid = new Grid(sent);
        List<RequestLine> lines = sheet.typed(pupils, grid);
        if (!RequestSheet.wrong(lines).isEmpty()) {
            return new ModelAndView(show(alias, slip, lines, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sheet.write(pupils, grid);
        papers.record(pupils, grid, new UserId(slip.id()));
        classes.answered(slip.group(), ClassSheet.Answer.SLIP);
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of("people.notice.class-answered", slip.group().toString()));
        return back(alias);
    }

    @PostMapping("/leave")
    String leave(@PathVariable String alias, HttpServletRequest request) {
        Ticket.drop(request);
        return back(alias);
    }

    private Optional<ClassSlip> held(HttpServletRequest request) {
        return school().flatMap(school -> Ticket.of(request, school, clock.instant()))
                .flatMap(ticket -> slips.find(ticket.slip()));
    }

    private static Optional<TenantId> school() {
        return TenantContext.current() instanceof Scope.School(TenantId id) ? Optional.of(id) : Optional.empty();
    }

    /** In the journal stands the slip: who held it, nobody can know. */
    private List<Person> shown(ClassSlip slip) {
        SignedInUser holder =
                new SignedInUser(new UserId(slip.id()), "листок " + slip.group(), Set.of(Role.CLASS_TEACHER));
        return journal.show(
                holder,
                Place.CLASS_SLIP,
                () -> people.of(slip.group()),
                pupils -> pupils.stream().map(Person::id).toList());
    }

    private static String back(String alias) {
        return "redirect:/class/" + UriUtils.encodePathSegment(alias, StandardCharsets.UTF_8);
    }

    private static String form(String alias, @Nullable String trouble, Model model) {
        model.addAttribute("alias", alias);
        model.addAttribute("trouble", trouble);
        return "participants/class-door";
    }

    private String show(String alias, ClassSlip slip, @Nullable List<RequestLine> typed, Model model, Locale language) {
        List<Person> pupils = shown(slip);
        sheet.show(typed == null ? sheet.kept(pupils) : typed, model, language);
        model.addAttribute("alias", alias);
        model.addAttribute("papers", papers.awaitedOf(pupils));
        model.addAttribute("group", slip.group().toString());
        model.addAttribute("lastDay", slip.lastDay());
        model.addAttribute(
                "answered",
                classes.all().stream()
                        .filter(one -> one.group().equals(slip.group()))
                        .anyMatch(one -> one.answeredAt().isPresent()));
        return "participants/class-by-slip";
    }
}
