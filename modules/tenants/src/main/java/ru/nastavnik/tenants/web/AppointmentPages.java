package ru.nastavnik.tenants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.tenants.AppointmentId;
import ru.nastavnik.tenants.Appointments;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.Schools;

/** The region's office enters a director's order, where the director does not sign in. */
@Controller
@RequestMapping("/region/schools/{id}")
@ForRoles(Role.REGION_ADMIN)
class AppointmentPages {

    private final Schools schools;
    private final Appointments appointments;
    private final Desk desk;
    private final MessageSource messages;
    private final Clock clock;

    AppointmentPages(Schools schools, Appointments appointments, Desk desk, MessageSource messages, Clock clock) {
        this.schools = schools;
        this.appointments = appointments;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/coordinators/new")
    String blank(@PathVariable UUID id, Model model, Locale language) {
        model.addAttribute("form", NamingForm.on(LocalDate.now(clock)));
        return show(id, model, language);
    }

    @PostMapping("/coordinators")
    Object name(
            @PathVariable UUID id,
            @ModelAttribute("form") NamingForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        return desk.name(new TenantId(id), form, errors, next)
                ? "redirect:" + path(id)
                : new ModelAndView(show(id, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/director")
    String newDirector(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new DirectorForm("", LocalDate.now(clock)));
        return director(id, model);
    }

    @PostMapping("/director")
    Object changeDirector(
            @PathVariable UUID id,
            @ModelAttribute("form") DirectorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        return desk.changeDirector(new TenantId(id), form, errors, next)
                ? "redirect:" + path(id)
                : new ModelAndView(director(id, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{appointment}/access")
    String giveAccess(@PathVariable UUID id, @PathVariable UUID appointment, RedirectAttributes next) {
        desk.giveAccess(new TenantId(id), new AppointmentId(appointment), next);
        return "redirect:" + path(id);
    }

    @PostMapping("/{appointment}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @ModelAttribute EndForm form,
            BindingResult errors,
            RedirectAttributes next) {
        desk.end(new TenantId(id), new AppointmentId(appointment), form, errors, next);
        return "redirect:" + path(id);
    }

    @PostMapping("/{appointment}/slip")
    String slip(@PathVariable UUID id, @PathVariable UUID appointment, Model model, RedirectAttributes next) {
        return desk.slip(new TenantId(id), new AppointmentId(appointment), path(id), model, next);
    }

    private String show(UUID id, Model model, Locale language) {
        School named = find(id);
        LocalDate today = LocalDate.now(clock);
        List<AppointmentLine> lines = appointments.of(named.id()).stream()
                .map(it -> AppointmentLine.of(it, today))
                .toList();
        model.addAttribute("schoolName", named.shortName());
        model.addAttribute(
                "replaceable",
                AppointmentLine.replaceable(lines, messages.getMessage("schools.naming.nobody", null, language)));
        model.addAttribute("path", path(id));
        return "tenants/new-coordinator";
    }

    private String director(UUID id, Model model) {
        model.addAttribute("schoolName", find(id).shortName());
        model.addAttribute("path", path(id));
        return "tenants/new-director";
    }

    private School find(UUID id) {
        return schools.find(new TenantId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(UUID id) {
        return "/region/schools/" + id;
    }
}
