package ru.nastavnik.tenants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.tenants.AppointmentId;
import ru.nastavnik.tenants.Appointments;

/** The director names who runs the school's mentoring. */
@Controller
@RequestMapping("/s/{alias}/coordinators")
@ForRoles(Role.DIRECTOR)
class CoordinatorPages {

    private final Appointments appointments;
    private final Desk desk;
    private final MessageSource messages;
    private final TableFiles files;
    private final Clock clock;

    CoordinatorPages(Appointments appointments, Desk desk, MessageSource messages, TableFiles files, Clock clock) {
        this.appointments = appointments;
        this.desk = desk;
        this.messages = messages;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String alias, Model model, Locale language) {
        model.addAttribute("form", NamingForm.on(LocalDate.now(clock)));
        return show(alias, model, language);
    }

    /** Those of the table: who works now, by name and login, and no passwords. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(Locale language) {
        return files.file(
                AppointmentLine.COORDINATORS, AppointmentLine.current(coordinators(), Role.COORDINATOR), language);
    }

    @PostMapping
    Object name(
            @PathVariable String alias,
            @ModelAttribute("form") NamingForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        return desk.name(TenantContext.school(), form, errors, next)
                ? "redirect:" + path(alias)
                : new ModelAndView(show(alias, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/access")
    String giveAccess(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        desk.giveAccess(TenantContext.school(), new AppointmentId(id), next);
        return "redirect:" + path(alias);
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute EndForm form,
            BindingResult errors,
            RedirectAttributes next) {
        desk.end(TenantContext.school(), coordinator(id), form, errors, next);
        return "redirect:" + path(alias);
    }

    @PostMapping("/{id}/slip")
    String slip(@PathVariable String alias, @PathVariable UUID id, Model model, RedirectAttributes next) {
        return desk.slip(TenantContext.school(), coordinator(id), path(alias), model, next);
    }

    /** A director deals with coordinators only, not with the director's own appointment. */
    private AppointmentId coordinator(UUID id) {
        AppointmentId wanted = new AppointmentId(id);
        if (appointments.get(TenantContext.school(), wanted).role() != Role.COORDINATOR) {
            throw new org.springframework.web.server.ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return wanted;
    }

    private String show(String alias, Model model, Locale language) {
        List<AppointmentLine> lines = coordinators();
        model.addAttribute("coordinators", AppointmentLine.current(lines, Role.COORDINATOR));
        model.addAttribute("former", AppointmentLine.former(lines));
        model.addAttribute(
                "replaceable",
                AppointmentLine.replaceable(lines, messages.getMessage("schools.naming.nobody", null, language)));
        model.addAttribute("path", path(alias));
        return "tenants/coordinators";
    }

    private List<AppointmentLine> coordinators() {
        LocalDate today = LocalDate.now(clock);
        return appointments.of(TenantContext.school()).stream()
                .map(it -> AppointmentLine.of(it, today))
                .filter(it -> it.role() == Role.COORDINATOR)
                .toList();
    }

    private static String path(String alias) {
        return "/s/" + alias + "/coordinators";
    }
}
