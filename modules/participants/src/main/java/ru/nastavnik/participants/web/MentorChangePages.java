package ru.nastavnik.participants.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;

/** What is done to many mentors at once: another capacity, the tick taken back. */
@Controller
@RequestMapping("/s/{alias}" + BasePath.MENTORS)
@ForRoles(Role.COORDINATOR)
class MentorChangePages extends BaseChangePages {

    private final Readiness readiness;

    MentorChangePages(BaseTables tables, Readiness readiness) {
        super(Base.MENTORS, tables);
        this.readiness = readiness;
    }

    @PostMapping("/capacity")
    String capacity(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next) {
        List<Person> people = chosen(chosen);
        readiness.take(
                people.stream().map(Person::id).toList(),
                year(),
                capacity.strip().matches("\\d{1,3}") ? Integer.parseInt(capacity.strip()) : 0);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.capacity", people.size()));
        return back(alias, back);
    }

    @Override
    void untick(Collection<PersonId> people, SchoolYear year) {
        readiness.withdraw(people, year);
    }
}
