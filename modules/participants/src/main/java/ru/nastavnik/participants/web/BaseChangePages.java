package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** What is done to many people of a base at once: another topic, another capacity, the tick taken back. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class BaseChangePages {

    private final BaseTables tables;
    private final Requests requests;
    private final Readiness readiness;

    BaseChangePages(BaseTables tables, Requests requests, Readiness readiness) {
        this.tables = tables;
        this.requests = requests;
        this.readiness = readiness;
    }

    /** Gives all of them one topic; what their requests say in words stays. */
    @PostMapping("/mentees/topic")
    String topic(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next) {
        List<Person> people = chosen(Base.MENTEES, chosen);
        if (topic.isEmpty()) {
            throw new Refusal("people.bases.refusal.topic-missing");
        }
        requests.tick(
                tables.year(),
                people.stream()
                        .map(person -> new Requests.Tick(person.id(), topic, subject.isEmpty() ? null : subject))
                        .toList());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.topic", people.size()));
        return back(alias, "mentees", back);
    }

    @PostMapping("/mentors/capacity")
    String capacity(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String capacity,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next) {
        List<Person> people = chosen(Base.MENTORS, chosen);
        readiness.take(
                people.stream().map(Person::id).toList(),
                tables.year(),
                capacity.strip().matches("\\d{1,3}") ? Integer.parseInt(capacity.strip()) : 0);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.capacity", people.size()));
        return back(alias, "mentors", back);
    }

    /** Takes the ticks back; first asks, since what was written goes with them. */
    @PostMapping("/mentees/untick")
    String untickMentees(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String back,
            Model model,
            RedirectAttributes next) {
        List<Person> people = chosen(Base.MENTEES, chosen);
        if (!sure) {
            return asked(Base.MENTEES, people, back, model);
        }
        requests.untick(people.stream().map(Person::id).toList(), tables.year());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.unticked", people.size()));
        return back(alias, "mentees", back);
    }

    /** The same of mentors. */
    @PostMapping("/mentors/untick")
    String untickMentors(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String back,
            Model model,
            RedirectAttributes next) {
        List<Person> people = chosen(Base.MENTORS, chosen);
        if (!sure) {
            return asked(Base.MENTORS, people, back, model);
        }
        readiness.withdraw(people.stream().map(Person::id).toList(), tables.year());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.unticked", people.size()));
        return back(alias, "mentors", back);
    }

    private List<Person> chosen(Base base, List<UUID> ids) {
        Set<PersonId> wanted = ids.stream().map(PersonId::new).collect(Collectors.toSet());
        List<Person> people = tables.people(base, wanted);
        if (people.isEmpty()) {
            throw new Refusal("people.bases.refusal.nobody-chosen");
        }
        return people;
    }

    private static String asked(Base base, List<Person> people, String back, Model model) {
        model.addAttribute("which", base.name());
        model.addAttribute("path", base == Base.MENTEES ? "/people/mentees" : "/people/mentors");
        model.addAttribute("people", people.stream().map(PersonLine::of).toList());
        model.addAttribute("back", back);
        return "participants/base-untick";
    }

    /** @param query of the table as it was filtered; anything else leads to the whole table */
    private static String back(String alias, String base, @Nullable String query) {
        String filtered = query != null && query.matches("\\?[\\p{L}\\p{N}=&%_. –—+-]*") ? query : "";
        return "redirect:/s/" + alias + "/people/" + base
                + UriComponentsBuilder.fromUriString(filtered).build().encode().toUriString();
    }
}
