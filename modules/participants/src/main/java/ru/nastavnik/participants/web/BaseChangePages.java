package ru.nastavnik.participants.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** What is done to many people of a base at once. Both bases ask alike; each says what it does. */
@ForRoles(Role.COORDINATOR)
abstract class BaseChangePages {

    private final Base base;
    private final BaseTables tables;

    BaseChangePages(Base base, BaseTables tables) {
        this.base = base;
        this.tables = tables;
    }

    /** Takes the ticks back, and all that was written with them. */
    abstract void untick(Collection<PersonId> people, SchoolYear year);

    /** First asks, since what was written goes with the tick. */
    @PostMapping("/untick")
    String untick(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String back,
            Model model,
            RedirectAttributes next) {
        List<Person> people = chosen(chosen);
        if (!sure) {
            model.addAttribute("which", base.name());
            model.addAttribute("path", BasePath.of(base));
            model.addAttribute("people", people.stream().map(PersonLine::of).toList());
            model.addAttribute("back", back);
            return "participants/base-untick";
        }
        untick(people.stream().map(Person::id).toList(), year());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.unticked", people.size()));
        return back(alias, back);
    }

    final SchoolYear year() {
        return tables.year();
    }

    /**
     * Those of the ticked who were chosen.
     *
     * @throws Refusal when there is nobody
     */
    final List<Person> chosen(List<UUID> ids) {
        Set<PersonId> wanted = ids.stream().map(PersonId::new).collect(Collectors.toSet());
        List<Person> people = tables.people(base, wanted);
        if (people.isEmpty()) {
            throw new Refusal("people.bases.refusal.nobody-chosen");
        }
        return people;
    }

    /** @param query of the table as it was filtered; anything else leads to the whole table */
    final String back(String alias, String query) {
        String filtered = query.matches("\\?[\\p{L}\\p{N}=&%_. –—+-]*") ? query : "";
        return "redirect:/s/" + alias + BasePath.of(base)
                + UriComponentsBuilder.fromUriString(filtered).build().encode().toUriString();
    }
}
