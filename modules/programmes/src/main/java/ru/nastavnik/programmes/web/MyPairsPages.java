package ru.nastavnik.programmes.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.programmes.Mentorships;

/** What a mentor sees of the school: their own pairs and nothing else. */
@Controller
@ForRoles(Role.MENTOR)
class MyPairsPages {

    private final People people;
    private final Mentorships pairs;
    private final PairLines lines;

    MyPairsPages(People people, Mentorships pairs, PairLines lines) {
        this.people = people;
        this.pairs = pairs;
        this.lines = lines;
    }

    @GetMapping("/s/{school}/my")
    String page(@CurrentUser SignedInUser user, Model model, Locale language) {
        Optional<Person> me = people.ofUser(user.id());
        List<PairLine> mine = me.map(person -> lines.forMentor(pairs.ofMentor(person.id()), language))
                .orElse(List.of());
        model.addAttribute("linked", me.isPresent());
        model.addAttribute("name", me.map(person -> person.name().full()).orElse(""));
        model.addAttribute("current", mine.stream().filter(PairLine::current).toList());
        model.addAttribute(
                "former", mine.stream().filter(line -> !line.current()).toList());
        return "programmes/my";
    }
}
