package ru.nastavnik.tenants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.platform.web.Paging;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.tenants.Appointments;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.Municipalities;
import ru.nastavnik.tenants.Municipality;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolKind;
import ru.nastavnik.tenants.SchoolStatus;
import ru.nastavnik.tenants.Schools;

/** The register of schools: the table, a school's card, a new school. */
@Controller
@ForRoles({Role.REGION_ADMIN, Role.REGION_ANALYST})
class SchoolPages {

    private static final int ROWS = 50;

    private final Schools schools;
    private final Joining joining;
    private final Appointments appointments;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final TableFiles files;
    private final Clock clock;

    SchoolPages(
            Schools schools,
            Joining joining,
            Appointments appointments,
            Municipalities municipalities,
            MessageSource messages,
            TableFiles files,
            Clock clock) {
        this.schools = schools;
        this.joining = joining;
        this.appointments = appointments;
        this.municipalities = municipalities;
        this.messages = messages;
        this.files = files;
        this.clock = clock;
    }

    /** What the person looks for. */
    record Filter(
            @Nullable String municipality,
            @Nullable SchoolStatus status,
            @Nullable String text) {

        String address() {
            return UriComponentsBuilder.fromPath("/region/schools")
                    .queryParam("municipality", Typed.text(municipality))
                    .queryParam("status", status == null ? "" : status)
                    .queryParam("text", Typed.text(text))
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    @GetMapping("/region/schools")
    String table(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "1") int page,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        Page<School> found = found(filter, Math.max(page, 1) - 1, ROWS);
        model.addAttribute("rows", views(found));
        model.addAttribute("paging", new Paging(page, ROWS, (int) found.getTotalElements(), filter.address()));
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("municipalities", places(language, "schools.filter.all-municipalities"));
        model.addAttribute("statuses", statuses(language));
        model.addAttribute("admin", user.is(Role.REGION_ADMIN));
        return "tenants/schools";
    }

    /** Schools and where they stand; no names of people. */
    @GetMapping("/region/schools/table.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("filter") Filter filter, Locale language) {
        return files.file(SchoolView.TABLE, views(found(filter, 0, Integer.MAX_VALUE)), language);
    }

    private Page<School> found(Filter filter, int page, int rows) {
        String place = Typed.text(filter.municipality());
        return schools.search(
                place.isEmpty() ? null : place,
                filter.status(),
                Typed.text(filter.text()),
                PageRequest.of(page, rows, Sort.by("municipality", "shortName")));
    }

    private List<SchoolView> views(Page<School> found) {
        Map<String, String> places =
                municipalities.all().stream().collect(Collectors.toMap(Municipality::oktmo, Municipality::shortName));
        return found.stream()
                .map(school -> SchoolView.of(school, places.getOrDefault(school.municipality(), "")))
                .toList();
    }

    @GetMapping("/region/schools/new")
    @ForRoles(Role.REGION_ADMIN)
    String blank(Model model, Locale language) {
        model.addAttribute("form", SchoolForm.empty());
        return form(model, language);
    }

    @PostMapping("/region/schools")
    @ForRoles(Role.REGION_ADMIN)
    Object add(
            @ModelAttribute("form") SchoolForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                School school = joining.join(form.school());
                next.addFlashAttribute(Notice.NAME, outcome(school));
                return "redirect:/region/schools/" + school.id();
            } catch (Refusal refusal) {
                Typed.refused(errors, refusal);
            }
        }
        return new ModelAndView(form(model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/region/schools/{id}")
    String card(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        School school =
                schools.find(new TenantId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock);
        List<AppointmentLine> lines = appointments.of(school.id()).stream()
                .map(it -> AppointmentLine.of(it, today))
                .toList();
        String place = municipalities
                .find(school.municipality())
                .map(Municipality::name)
                .orElse(school.municipality());
        model.addAttribute("card", SchoolView.of(school, place));
        model.addAttribute("directors", AppointmentLine.current(lines, Role.DIRECTOR));
        model.addAttribute("coordinators", AppointmentLine.current(lines, Role.COORDINATOR));
        model.addAttribute("former", AppointmentLine.former(lines));
        model.addAttribute("path", "/region/schools/" + id);
        model.addAttribute("admin", user.is(Role.REGION_ADMIN));
        return "tenants/school";
    }

    @PostMapping("/region/schools/{id}/resume")
    @ForRoles(Role.REGION_ADMIN)
    String resume(@PathVariable UUID id, RedirectAttributes next) {
        next.addFlashAttribute(Notice.NAME, outcome(joining.resume(new TenantId(id))));
        return "redirect:/region/schools/" + id;
    }

    private static Notice outcome(School school) {
        return school.status() == SchoolStatus.WORKING
                ? Notice.of("schools.notice.works", school.shortName())
                : Notice.of("schools.notice.saved", school.shortName());
    }

    private String form(Model model, Locale language) {
        model.addAttribute("municipalities", places(language, "schools.form.choose"));
        model.addAttribute(
                "kinds",
                Arrays.stream(SchoolKind.values())
                        .map(kind -> new Option(kind.name(), word("schools.kind." + kind, language)))
                        .toList());
        return "tenants/new-school";
    }

    private List<Option> places(Locale language, String first) {
        List<Option> options = new ArrayList<>(List.of(new Option("", word(first, language))));
        municipalities.all().forEach(it -> options.add(new Option(it.oktmo(), it.shortName())));
        return options;
    }

    private List<Option> statuses(Locale language) {
        List<Option> options = new ArrayList<>(List.of(new Option("", word("schools.filter.any-status", language))));
        for (SchoolStatus status : SchoolStatus.values()) {
            options.add(new Option(status.name(), word("schools.status." + status, language)));
        }
        return options;
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
