package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.movement.Movement;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Paging;
import ru.nastavnik.platform.web.TableFiles;

/** «Ученики и сотрудники школы»: the list, searched, filtered and leafed through. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class PeoplePages {

    private static final int LEAF = 50;

    private final People people;
    private final Choices choices;
    private final Movement movement;
    private final AccessJournal journal;
    private final TableFiles files;
    private final ShownViews views;

    PeoplePages(
            People people,
            Choices choices,
            Movement movement,
            AccessJournal journal,
            TableFiles files,
            ShownViews views) {
        this.people = people;
        this.choices = choices;
        this.movement = movement;
        this.journal = journal;
        this.files = files;
        this.views = views;
    }

    @GetMapping
    String list(
            @PathVariable String alias,
            PeopleFilter filter,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        Page<Person> found = journal.show(
                user,
                Place.LIST,
                () -> found(filter),
                page -> page.map(Person::id).getContent());
        views.on(model, user, "/people");
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", choices.kindsOrAll(language));
        model.addAttribute("classes", choices.classesOrAll(language));
        model.addAttribute("rows", found.map(PersonLine::of).getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("more", filter.search().stopsCountingAt(found.getTotalElements()));
        model.addAttribute("movement", filter.isEmpty() ? movement.all() : null);
        model.addAttribute("nobody", filter.isEmpty() && found.isEmpty());
        model.addAttribute(
                "paging",
                new Paging(
                        found.getNumber() + 1,
                        LEAF,
                        (int) found.getTotalElements(),
                        filter.path("/s/" + alias + "/people")));
        return "participants/people";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(PeopleFilter filter, @CurrentUser SignedInUser user, Locale language) {
        List<Person> all = journal.takeOut(
                user,
                Place.LIST,
                () -> people.search(filter.search(), 0, Integer.MAX_VALUE).getContent(),
                taken -> taken.stream().map(Person::id).toList());
        return files.file(PeopleTables.PEOPLE, all, language);
    }

    private Page<Person> found(PeopleFilter filter) {
        Page<Person> found = people.search(filter.search(), filter.page() - 1, LEAF);
        return found.isEmpty() && filter.page() > 1 ? people.search(filter.search(), 0, LEAF) : found;
    }
}
