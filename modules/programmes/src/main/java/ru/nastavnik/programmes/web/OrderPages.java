package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.PairPapers;

/** Types in one order, with its number and date, for all the pairs it names. */
@Controller
@RequestMapping("/s/{school}/pairs/order")
@ForRoles(Role.COORDINATOR)
class OrderPages {

    private final Mentorships pairs;
    private final PairPapers papers;
    private final PairLines lines;
    private final AccessJournal journal;
    private final TableFiles files;
    private final Clock clock;

    OrderPages(
            Mentorships pairs,
            PairPapers papers,
            PairLines lines,
            AccessJournal journal,
            TableFiles files,
            Clock clock) {
        this.pairs = pairs;
        this.papers = papers;
        this.lines = lines;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    /** @param pair ticks these only; without it all pairs of the list are ticked whose consents are there */
    @GetMapping
    String page(@RequestParam(required = false) Set<UUID> pair, Model model, Locale language) {
        List<UUID> ticked = papers.complete(pairs.awaitingOrder()).stream()
                .map(each -> each.id().value())
                .filter(id -> pair == null || pair.contains(id))
                .toList();
        model.addAttribute("form", new OrderForm(ticked, "", LocalDate.now(clock)));
        return show(Set.copyOf(ticked), model, language);
    }

    /** The pairs that wait for an order and may be put into one. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        List<Mentorship> taken = journal.takeOut(
                user,
                Place.PAIRS,
                () -> papers.complete(pairs.awaitingOrder()),
                all -> all.stream()
                        .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                        .toList());
        return files.file(PairLine.TABLE, lines.of(taken, language), language);
    }

    @PostMapping
    Object register(
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        if (form.pairs().isEmpty()) {
            errors.rejectValue("pairs", "pairs.order.none-chosen");
        }
        Typed.required(errors, "number", form.number());
        Typed.required(errors, "date", form.date());
        OrderReference order =
                errors.hasErrors() ? null : Typed.order(errors, form.number(), form.date(), "number", "date");
        if (order != null) {
            try {
                pairs.registerOrder(form.pairs().stream().map(MentorshipId::new).toList(), order);
                next.addFlashAttribute(
                        Notice.NAME,
                        Notice.of("pairs.notice.ordered", form.pairs().size(), order.number()));
                return "redirect:/s/{school}/pairs";
            } catch (Refusal refusal) {
                Typed.refused(errors, refusal);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("pairs.changed");
            }
        }
        Set<UUID> ticked = form.pairs().stream().collect(Collectors.toSet());
        return new ModelAndView(show(ticked, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Set<UUID> ticked, Model model, Locale language) {
        List<PairLine> shown = lines.of(pairs.awaitingOrder(), language);
        model.addAttribute("lines", shown);
        model.addAttribute(
                "waiting", shown.stream().filter(line -> !line.usable()).count());
        model.addAttribute("ticked", ticked);
        return "programmes/order";
    }
}
