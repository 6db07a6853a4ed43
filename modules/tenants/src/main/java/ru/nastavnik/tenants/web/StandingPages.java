package ru.nastavnik.tenants.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.Schools;

/** Lets the centre suspend a school, open it again, and put a suspended one into the archive. */
@Controller
@ForRoles(Role.REGION_ADMIN)
class StandingPages {

    private final Schools schools;

    StandingPages(Schools schools) {
        this.schools = schools;
    }

    @PostMapping("/region/schools/{id}/suspend")
    String suspend(@PathVariable UUID id, RedirectAttributes next) {
        return shown(schools.suspend(new TenantId(id)), "schools.notice.suspended", next);
    }

    @PostMapping("/region/schools/{id}/reopen")
    String reopen(@PathVariable UUID id, RedirectAttributes next) {
        return shown(schools.reopen(new TenantId(id)), "schools.notice.reopened", next);
    }

    @PostMapping("/region/schools/{id}/archive")
    String archive(@PathVariable UUID id, RedirectAttributes next) {
        return shown(schools.archive(new TenantId(id)), "schools.notice.archived", next);
    }

    private static String shown(School school, String notice, RedirectAttributes next) {
        next.addFlashAttribute(Notice.NAME, Notice.of(notice, school.shortName()));
        return "redirect:/region/schools/" + school.id();
    }
}
