package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.Forms;
import ru.nastavnik.programmes.MentoringForm;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.Programme;
import ru.nastavnik.programmes.Programmes;

/** The programmes of a school year, one for each form the school opened. */
@Controller
@RequestMapping("/s/{school}/programmes")
@ForRoles(Role.COORDINATOR)
class ProgrammePages {

    private final Programmes programmes;
    private final Forms forms;
    private final Mentorships pairs;
    private final PairWords words;
    private final TableFiles files;
    private final Clock clock;

    ProgrammePages(
            Programmes programmes, Forms forms, Mentorships pairs, PairWords words, TableFiles files, Clock clock) {
        this.programmes = programmes;
        this.forms = forms;
        this.pairs = pairs;
        this.words = words;
        this.files = files;
        this.clock = clock;
    }

    /** A form in a year: its programme when it is open, and how many pairs work in it. */
    record Line(
            String code,
            String title,
            String goal,
            String who,
            boolean labourCode,
            @Nullable String programme,
            int pairs) {

        static final Table<Line> TABLE = Table.<Line>titled("programmes.title")
                .column("pairs.form", Line::title)
                .column("programmes.goal", Line::goal)
                .column("programmes.pairs", Line::pairs)
                .word("programmes.state", line -> line.programme() == null ? "programmes.closed" : "programmes.open");
    }

    @GetMapping
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    String page(
            @RequestParam(required = false) @Nullable Integer year,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        SchoolYear now = SchoolYear.of(LocalDate.now(clock));
        SchoolYear shown = year == null ? now : asked(year, now);
        model.addAttribute("lines", lines(shown, language));
        model.addAttribute("shown", shown.toString());
        model.addAttribute("shownStart", shown.start());
        model.addAttribute("earlier", asked(shown.start() - 1, now).start());
        model.addAttribute("later", asked(shown.start() + 1, now).start());
        model.addAttribute("coordinator", user.is(Role.COORDINATOR));
        return "programmes/programmes";
    }

    @GetMapping("/table.xlsx")
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    ResponseEntity<byte[]> file(@RequestParam(required = false) @Nullable Integer year, Locale language) {
        SchoolYear now = SchoolYear.of(LocalDate.now(clock));
        return files.file(Line.TABLE, lines(year == null ? now : asked(year, now), language), language);
    }

    private List<Line> lines(SchoolYear shown, Locale language) {
        LocalDate today = LocalDate.now(clock);
        return forms.on(shown.equals(SchoolYear.of(today)) ? today : shown.lastDay()).stream()
                .map(form -> line(form, shown, language))
                .toList();
    }

    @PostMapping
    String open(@RequestParam String form, @RequestParam int year, RedirectAttributes next) {
        SchoolYear now = SchoolYear.of(LocalDate.now(clock));
        if (!form.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Programme open = programmes.open(new FormCode(form), asked(year, now));
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of("programmes.notice.open", open.title(), open.year().toString()));
        return "redirect:/s/{school}/programmes?year=" + open.year().start();
    }

    /** The year as asked, kept within ten years back and one ahead. */
    private static SchoolYear asked(int year, SchoolYear now) {
        return new SchoolYear(Math.clamp(year, Math.max(2019, now.start() - 10), now.start() + 1));
    }

    private Line line(MentoringForm form, SchoolYear year, Locale language) {
        Optional<Programme> open = programmes.find(form.code(), year);
        return new Line(
                form.code().value(),
                open.map(Programme::title).orElse(form.title()),
                form.goal(),
                words.say(
                        language,
                        "programmes.who",
                        kinds(form.mentorKinds(), language),
                        kinds(form.menteeKinds(), language)),
                form.underLabourCode(),
                open.map(programme -> programme.id().toString()).orElse(null),
                open.map(programme -> pairs.current(programme.id()).size()).orElse(0));
    }

    private String kinds(java.util.Set<PersonKind> kinds, Locale language) {
        return kinds.stream()
                .sorted()
                .map(kind -> words.say(language, "pairs.kind." + kind))
                .collect(Collectors.joining(", "));
    }
}
