package ru.nastavnik.matching.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.matching.FixingPairs;
import ru.nastavnik.matching.MatchingRound;
import ru.nastavnik.matching.MatchingRounds;
import ru.nastavnik.matching.ProposingPairs;
import ru.nastavnik.matching.Situations;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Programme;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.Programmes;

/** The matching desk: choose a programme, have pairs proposed, fix them. The director reads along. */
@Controller
@RequestMapping("/s/{school}/matching")
@ForRoles({Role.COORDINATOR, Role.DIRECTOR})
class MatchingPages {

    private final Programmes programmes;
    private final Situations situations;
    private final MatchingRounds rounds;
    private final ProposingPairs proposing;
    private final FixingPairs fixing;
    private final DescribingRounds describing;
    private final AccessJournal journal;
    private final TableFiles files;
    private final Clock clock;

    MatchingPages(
            Programmes programmes,
            Situations situations,
            MatchingRounds rounds,
            ProposingPairs proposing,
            FixingPairs fixing,
            DescribingRounds describing,
            AccessJournal journal,
            TableFiles files,
            Clock clock) {
        this.programmes = programmes;
        this.situations = situations;
        this.rounds = rounds;
        this.proposing = proposing;
        this.fixing = fixing;
        this.describing = describing;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String choose(@PathVariable String school, Model model) {
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        List<ProgrammeLine> lines = Stream.of(year, year.next())
                .flatMap(each -> programmes.of(each).stream())
                .map(Programme::id)
                .map(id -> describing.line(situations.of(id), path(school, id)))
                .toList();
        model.addAttribute("programmes", lines);
        return "matching/programmes";
    }

    @GetMapping("/{programme}")
    String desk(
            @PathVariable String school, @PathVariable UUID programme, @CurrentUser SignedInUser user, Model model) {
        model.addAttribute("round", view(school, programme));
        model.addAttribute("mayChange", user.is(Role.COORDINATOR));
        return "matching/desk";
    }

    /** The proposals that may be fixed today; whose consents are missing is not exported. */
    @GetMapping("/{programme}/table.xlsx")
    @ForRoles(Role.COORDINATOR)
    ResponseEntity<byte[]> file(
            @PathVariable String school,
            @PathVariable UUID programme,
            @CurrentUser SignedInUser user,
            Locale language) {
        List<ProposalLine> ready = journal.takeOut(
                user,
                Place.MATCHING,
                () -> view(school, programme).proposals().stream()
                        .filter(ProposalLine::ready)
                        .toList(),
                taken -> taken.stream().flatMap(line -> line.persons().stream()).toList());
        return files.file(ProposalLine.TABLE, ready, language);
    }

    /** Who has no mentor yet, and why; whose consents are missing is not exported. */
    @GetMapping("/{programme}/left.xlsx")
    @ForRoles(Role.COORDINATOR)
    ResponseEntity<byte[]> left(
            @PathVariable String school,
            @PathVariable UUID programme,
            @CurrentUser SignedInUser user,
            Locale language) {
        List<LeftLine> left = journal.takeOut(
                user,
                Place.MATCHING,
                () -> view(school, programme).left().stream()
                        .filter(LeftLine::consented)
                        .toList(),
                taken -> taken.stream().map(LeftLine::person).toList());
        return files.file(LeftLine.TABLE, left, language);
    }

    private RoundView view(String school, UUID programme) {
        ProgrammeId id = new ProgrammeId(programme);
        return describing.view(situations.of(id), path(school, id));
    }

    @PostMapping("/{programme}/propose")
    @HeavyWork
    @ForRoles(Role.COORDINATOR)
    String propose(@PathVariable String school, @PathVariable UUID programme, RedirectAttributes next) {
        ProgrammeId id = new ProgrammeId(programme);
        MatchingRound round = proposing.propose(id);
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of(
                        "matching.proposed",
                        round.open().size(),
                        round.leftovers().size()));
        return "redirect:" + path(school, id);
    }

    @PostMapping("/{programme}/fix")
    @ForRoles(Role.COORDINATOR)
    String fix(
            @PathVariable String school,
            @PathVariable UUID programme,
            @RequestParam int version,
            @RequestParam(name = "proposal", required = false) List<UUID> chosen,
            RedirectAttributes next) {
        ProgrammeId id = new ProgrammeId(programme);
        FixingPairs.Fixed done = fixing.fix(id, version, chosen == null ? List.of() : chosen);
        String key = done.awaiting() + done.refused() == 0 ? "matching.fix.done" : "matching.fix.done-partly";
        next.addFlashAttribute(Notice.NAME, Notice.of(key, done.fixed(), done.awaiting(), done.refused()));
        return "redirect:" + path(school, id) + "/fixed";
    }

    @GetMapping("/{programme}/fixed")
    String fixed(
            @PathVariable String school, @PathVariable UUID programme, @CurrentUser SignedInUser user, Model model) {
        ProgrammeId id = new ProgrammeId(programme);
        MatchingRound round = rounds.of(id).orElseThrow(() -> new Refusal("matching.choice.not-proposed-yet"));
        List<OutcomeLine> outcomes = describing.outcomes(round);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("pending", outcomes.stream().anyMatch(outcome -> !outcome.opened()));
        model.addAttribute("awaiting", outcomes.stream().anyMatch(outcome -> outcome.opened() && !outcome.ordered()));
        model.addAttribute("programme", describing.title(situations.of(id)));
        model.addAttribute("path", path(school, id));
        model.addAttribute("mayChange", user.is(Role.COORDINATOR));
        return "matching/fixed";
    }

    static String path(String school, ProgrammeId programme) {
        return "/s/%s/matching/%s".formatted(school, programme);
    }
}
