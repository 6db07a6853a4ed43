package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Answer;
import ru.nastavnik.participants.rights.AskedBy;
import ru.nastavnik.participants.rights.BlockedPeople;
import ru.nastavnik.participants.rights.Channel;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.rights.RequestKind;
import ru.nastavnik.participants.rights.SubjectRequest;
import ru.nastavnik.participants.rights.SubjectRequests;
import ru.nastavnik.participants.rights.TakingRequests;
import ru.nastavnik.participants.rights.TextScreen;
import ru.nastavnik.platform.calendar.WorkingDays;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.platform.web.TableFiles;

/** «Обращения»: the register, a new one from a person's card, and what becomes of each. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class RequestsPages {

    private final SubjectRequests requests;
    private final TakingRequests taking;
    private final BlockedPeople blocked;
    private final Destructions destructions;
    private final AccessJournal journal;
    private final WorkingDays days;
    private final TextScreen screen;
    private final MessageSource messages;
    private final TableFiles files;
    private final Clock clock;

    RequestsPages(
            SubjectRequests requests,
            TakingRequests taking,
            BlockedPeople blocked,
            Destructions destructions,
            AccessJournal journal,
            WorkingDays days,
            TextScreen screen,
            MessageSource messages,
            TableFiles files,
            Clock clock) {
        this.requests = requests;
        this.taking = taking;
        this.blocked = blocked;
        this.destructions = destructions;
        this.journal = journal;
        this.days = days;
        this.screen = screen;
        this.messages = messages;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/rights/requests")
    String register(Model model) {
        model.addAttribute("rows", lines());
        return "participants/subject-requests";
    }

    @GetMapping("/rights/requests/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        List<RegisterLine> all = journal.takeOut(
                user,
                Place.SUBJECT_REQUEST,
                this::lines,
                taken -> taken.stream().map(line -> new PersonId(line.person())).toList());
        return files.file(RightsTables.REQUESTS, all, language);
    }

    private List<RegisterLine> lines() {
        List<SubjectRequest> all = requests.register();
        Map<PersonId, BlockedPeople.Known> known =
                blocked.of(all.stream().map(SubjectRequest::person).distinct().toList());
        return all.stream()
                .map(request -> RegisterLine.of(request, known.get(request.person()), today(), days))
                .toList();
    }

    @GetMapping("/{id}/request")
    String empty(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ACCESS") RequestKind kind,
            Model model,
            Locale language) {
        model.addAttribute("form", RequestForm.on(today(), kind));
        return form(new PersonId(id), model, language);
    }

    @PostMapping("/{id}/request")
    Object register(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        PersonId person = new PersonId(id);
        form.check(errors, today());
        if (errors.hasErrors()) {
            return new ModelAndView(form(person, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!blocked.isKept(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SubjectRequest request = taking.take(form.of(person));
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of(
                        request.kind().blocks() ? "rights.notice.blocked" : "rights.notice.registered",
                        request.number(),
                        request.dueOn()));
        return "redirect:/s/" + alias + "/people/rights/requests/" + request.id();
    }

    @GetMapping("/rights/requests/{request}")
    String one(@PathVariable UUID request, @CurrentUser SignedInUser user, Model model, Locale language) {
        model.addAttribute("form", new AnswerForm(Answer.DONE, ""));
        return show(request, user, model, language);
    }

    @PostMapping("/rights/requests/{request}")
    Object close(
            @PathVariable String alias,
            @PathVariable UUID request,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(show(request, user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SubjectRequest closed = requests.close(
                known(request).id(),
                Objects.requireNonNull(form.outcome()),
                Objects.requireNonNull(form.answer()).strip());
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.closed", closed.number()));
        return "redirect:/s/" + alias + "/people/rights/requests";
    }

    @PostMapping("/rights/requests/{request}/extend")
    String extend(@PathVariable String alias, @PathVariable UUID request, RedirectAttributes next) {
        SubjectRequest extended = requests.extend(known(request).id());
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.extended", extended.dueOn()));
        return "redirect:/s/" + alias + "/people/rights/requests/" + request;
    }

    @PostMapping("/rights/requests/{request}/unblock")
    String unblock(
            @PathVariable String alias,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        SubjectRequest back = requests.takeBack(known(request).id(), why.isBlank() ? "—" : why.strip());
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.unblocked", back.number()));
        return "redirect:/s/" + alias + "/people/" + back.person();
    }

    private String show(UUID id, SignedInUser user, Model model, Locale language) {
        SubjectRequest request =
                journal.show(user, Place.SUBJECT_REQUEST, () -> known(id), found -> List.of(found.person()));
        model.addAttribute(
                "row",
                RegisterLine.of(request, blocked.of(List.of(request.person())).get(request.person()), today(), days));
        model.addAttribute(
                "watched",
                String.join(
                        ", ",
                        screen.watched(
                                request.text().orElse(null), request.answer().orElse(null))));
        model.addAttribute("task", destructions.openOf(request.person()).orElse(null));
        model.addAttribute("blocks", request.kind().blocks());
        model.addAttribute("outcomes", options(Answer.values(), "rights.answer.", language));
        return "participants/subject-request";
    }

    private String form(PersonId person, Model model, Locale language) {
        BlockedPeople.Known known = blocked.of(List.of(person)).get(person);
        if (known == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("id", person.value());
        model.addAttribute("name", known.name());
        model.addAttribute("kinds", options(RequestKind.values(), "rights.request.kind.", language));
        model.addAttribute("askers", options(AskedBy.values(), "rights.request.by.", language));
        model.addAttribute("channels", options(Channel.values(), "rights.request.channel.", language));
        return "participants/new-subject-request";
    }

    private SubjectRequest known(UUID id) {
        return requests.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Option> options(Enum<?>[] values, String key, Locale language) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), messages.getMessage(key + value.name(), null, language)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
