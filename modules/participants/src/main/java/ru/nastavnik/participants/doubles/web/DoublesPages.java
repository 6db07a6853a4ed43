package ru.nastavnik.participants.doubles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PeopleSearch;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.doubles.Doubles;
import ru.nastavnik.participants.doubles.Likely;
import ru.nastavnik.participants.doubles.Merge;
import ru.nastavnik.participants.doubles.Merges;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;

/** «Возможные двойники»: who may stand in the list twice, what was merged, and the way back. */
@Controller
@RequestMapping("/s/{alias}/people/doubles")
@ForRoles(Role.COORDINATOR)
class DoublesPages {

    private static final int MOST = 50;

    private final Doubles doubles;
    private final Merges merges;
    private final People people;
    private final AccessJournal journal;
    private final TableFiles files;
    private final Clock clock;

    DoublesPages(Doubles doubles, Merges merges, People people, AccessJournal journal, TableFiles files, Clock clock) {
        this.doubles = doubles;
        this.merges = merges;
        this.people = people;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String list(@CurrentUser SignedInUser user, Model model) {
        List<Likely> all = doubles.likely();
        List<Likely> shown =
                journal.show(user, Place.DOUBLES, () -> all.stream().limit(MOST).toList(), DoublesPages::ids);
        model.addAttribute("total", all.size());
        model.addAttribute("rows", shown.stream().map(LikelyLine::of).toList());
        model.addAttribute("merges", merges.recent().stream().map(this::line).toList());
        return "participants/doubles";
    }

    /** All of them, also where the page shows the first ones only. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        return files.file(
                DoublesTables.LIKELY,
                journal.takeOut(user, Place.DOUBLES, doubles::likely, DoublesPages::ids),
                language);
    }

    @GetMapping("/merges/table.xlsx")
    ResponseEntity<byte[]> mergesFile(@CurrentUser SignedInUser user, Locale language) {
        List<Merge> taken = journal.takeOut(
                user,
                Place.DOUBLES,
                merges::recent,
                recent -> recent.stream().map(Merge::stays).toList());
        return files.file(DoublesTables.MERGES, taken.stream().map(this::line).toList(), language);
    }

    private static List<PersonId> ids(List<Likely> some) {
        return some.stream()
                .flatMap(likely -> Stream.of(likely.one(), likely.other()))
                .map(Person::id)
                .toList();
    }

    private MergeLine line(Merge merge) {
        LocalDate on = LocalDate.ofInstant(merge.mergedAt(), clock.getZone());
        return new MergeLine(
                merge.id().toString(),
                merge.stays().toString(),
                people.find(merge.stays()).map(person -> person.name().full()).orElse(null),
                merge.former(),
                on,
                on.plusDays(Merges.TIME_TO_UNDO.toDays()));
    }

    /** Somebody knows that this card has a double under another name: the other one is searched for. */
    @GetMapping("/of/{id}")
    String search(
            @PathVariable UUID id, @RequestParam @Nullable String q, @CurrentUser SignedInUser user, Model model) {
        Person card =
                people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String typed = q == null ? "" : q.strip();
        List<Person> found = journal.show(user, Place.DOUBLES, () -> found(typed, card), shown -> {
            List<PersonId> whose =
                    new ArrayList<>(shown.stream().map(Person::id).toList());
            whose.add(card.id());
            return whose;
        });
        model.addAttribute("id", id);
        model.addAttribute("card", LikelyLine.described(card));
        model.addAttribute("q", typed);
        model.addAttribute(
                "rows",
                found.stream()
                        .map(other -> new Found(other.id().toString(), LikelyLine.described(other)))
                        .toList());
        return "participants/double-of";
    }

    private List<Person> found(String typed, Person card) {
        return typed.isEmpty()
                ? List.of()
                : people.search(new PeopleSearch(typed, null, null), 0, MOST).stream()
                        .filter(other -> !other.id().equals(card.id()))
                        .toList();
    }

    /** Another card, described. */
    private record Found(String id, String text) {}

    @PostMapping("/merges/{merge}/undo")
    String undo(@PathVariable String alias, @PathVariable UUID merge, RedirectAttributes next) {
        Merge undone = merges.undo(merge);
        next.addFlashAttribute(Notice.NAME, Notice.of("doubles.notice.undone", undone.former()));
        return "redirect:/s/" + alias + "/people/doubles";
    }
}
