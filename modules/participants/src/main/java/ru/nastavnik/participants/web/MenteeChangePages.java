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
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** What is done to many mentees at once: another topic, the tick taken back. */
@Controller
@RequestMapping("/s/{alias}" + BasePath.MENTEES)
@ForRoles(Role.COORDINATOR)
class MenteeChangePages extends BaseChangePages {

    private final Requests requests;

    MenteeChangePages(BaseTables tables, Requests requests) {
        super(Base.MENTEES, tables);
        this.requests = requests;
    }

    /** Gives all of them one topic; what their requests say in words stays. */
    @PostMapping("/topic")
    String topic(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next) {
        List<Person> people = chosen(chosen);
        if (topic.isEmpty()) {
            throw new Refusal("people.bases.refusal.topic-missing");
        }
        requests.tick(
                year(),
                people.stream()
                        .map(person -> new Requests.Tick(person.id(), topic, subject.isEmpty() ? null : subject))
                        .toList());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.bases.notice.topic", people.size()));
        return back(alias, back);
    }

    @Override
    void untick(Collection<PersonId> people, SchoolYear year) {
        requests.untick(people, year);
    }
}
