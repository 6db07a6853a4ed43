package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.BaseBook;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Paging;
import ru.nastavnik.platform.web.TableFiles;

/** «База наставляемых» and «База наставников»: searched, filtered, leafed through, taken out as they are filtered. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class BasePages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LEAF = 100;

    private final BaseTables tables;
    private final BaseWords words;
    private final Choices choices;
    private final BaseBook book;
    private final AccessJournal journal;
    private final TableFiles files;
    private final ShownViews views;

    BasePages(
            BaseTables tables,
            BaseWords words,
            Choices choices,
            BaseBook book,
            AccessJournal journal,
            TableFiles files,
            ShownViews views) {
        this.tables = tables;
        this.words = words;
        this.choices = choices;
        this.book = book;
        this.journal = journal;
        this.files = files;
        this.views = views;
    }

    @GetMapping("/mentees")
    String mentees(
            @PathVariable String alias,
            BaseFilter filter,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        return show(Base.MENTEES, Place.MENTEES, alias, filter, user, model, language);
    }

    @GetMapping("/mentors")
    String mentors(
            @PathVariable String alias,
            BaseFilter filter,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        return show(Base.MENTORS, Place.MENTORS, alias, filter, user, model, language);
    }

    private String show(
            Base base, Place place, String alias, BaseFilter filter, SignedInUser user, Model model, Locale language) {
        String path = BasePath.of(base);
        Leaf leaf = journal.show(
                user,
                place,
                () -> leaf(base, filter, "/s/" + alias + path),
                shown -> shown.members.stream()
                        .map(member -> member.person().id())
                        .toList());
        model.addAttribute("which", base.name());
        model.addAttribute("path", path);
        model.addAttribute("filter", filter);
        views.on(model, user, path);
        model.addAttribute("filtered", filter.path(""));
        model.addAttribute("groups", words.groups(language));
        model.addAttribute("abouts", words.abouts(base, language));
        model.addAttribute("forms", words.forms(leaf.all, language));
        model.addAttribute(
                "shows", words.shows(leaf.all.stream().filter(filter::admits).toList(), language));
        model.addAttribute("topics", choices.topics(language));
        model.addAttribute("subjects", choices.subjects(language));
        model.addAttribute("nobody", leaf.all.isEmpty());
        model.addAttribute("total", leaf.paging.total());
        model.addAttribute("rows", words.lines(base, leaf.members, language));
        model.addAttribute("paging", leaf.paging);
        model.addAttribute("schoolYear", tables.year().toString());
        return "participants/base";
    }

    private Leaf leaf(Base base, BaseFilter filter, String path) {
        List<BaseMember> all = tables.members(base);
        List<BaseMember> found = all.stream().filter(filter::shows).toList();
        Paging paging = new Paging(filter.page(), LEAF, found.size(), filter.path(path));
        return new Leaf(all, found.subList(paging.offset(), Math.max(paging.offset(), paging.last())), paging);
    }

    private record Leaf(List<BaseMember> all, List<BaseMember> members, Paging paging) {}

    /** The table as it is filtered, whoever of it is in the base. */
    @HeavyWork
    @GetMapping("/mentees/table.xlsx")
    ResponseEntity<byte[]> menteesTable(BaseFilter filter, @CurrentUser SignedInUser user, Locale language) {
        return table(Base.MENTEES, Place.MENTEES, filter, user, language);
    }

    /** The same of mentors. */
    @HeavyWork
    @GetMapping("/mentors/table.xlsx")
    ResponseEntity<byte[]> mentorsTable(BaseFilter filter, @CurrentUser SignedInUser user, Locale language) {
        return table(Base.MENTORS, Place.MENTORS, filter, user, language);
    }

    private ResponseEntity<byte[]> table(
            Base base, Place place, BaseFilter filter, SignedInUser user, Locale language) {
        List<BaseMember> members = journal.takeOut(
                user,
                place,
                () -> tables.members(base).stream().filter(filter::shows).toList(),
                taken -> taken.stream().map(member -> member.person().id()).toList());
        List<BaseLine> lines = words.lines(base, members, language);
        return files.file(
                BaseSheet.of(base),
                IntStream.range(0, members.size())
                        .mapToObj(at -> new BaseSheet.Row(members.get(at), lines.get(at)))
                        .toList(),
                language);
    }

    /** In the federal form, exactly as filtered, but for who is not in the base: nobody is exported without consents. */
    @HeavyWork
    @GetMapping("/mentees/base.xlsx")
    ResponseEntity<byte[]> menteesBook(BaseFilter filter, @CurrentUser SignedInUser user) {
        return file(
                "baza-nastavlyaemyh.xlsx",
                book.ofMentees(tables.mentees(taken(Base.MENTEES, filter, user)), tables.year()));
    }

    /** The same of mentors. */
    @HeavyWork
    @GetMapping("/mentors/base.xlsx")
    ResponseEntity<byte[]> mentorsBook(BaseFilter filter, @CurrentUser SignedInUser user) {
        return file(
                "baza-nastavnikov.xlsx",
                book.ofMentors(tables.mentors(taken(Base.MENTORS, filter, user)), tables.year()));
    }

    private Set<PersonId> taken(Base base, BaseFilter filter, SignedInUser user) {
        return journal.show(
                user,
                Place.BASE_EXPORT,
                () -> tables.members(base).stream()
                        .filter(member ->
                                filter.shows(member) && member.consents().isActive())
                        .map(member -> member.person().id())
                        .collect(Collectors.toSet()),
                persons -> persons);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(WORKBOOK)
                .body(content);
    }
}
