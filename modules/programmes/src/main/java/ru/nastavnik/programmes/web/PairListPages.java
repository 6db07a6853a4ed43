package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.platform.web.Paging;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.PairPapers;
import ru.nastavnik.programmes.Programme;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.Programmes;

/** The table of the school's pairs. */
@Controller
@ForRoles({Role.COORDINATOR, Role.DIRECTOR})
class PairListPages {

    private static final int ROWS = 50;

    private final Mentorships pairs;
    private final Programmes programmes;
    private final PairPapers papers;
    private final PairLines lines;
    private final PairWords words;
    private final AccessJournal journal;
    private final TableFiles files;
    private final Clock clock;

    PairListPages(
            Mentorships pairs,
            Programmes programmes,
            PairPapers papers,
            PairLines lines,
            PairWords words,
            AccessJournal journal,
            TableFiles files,
            Clock clock) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.papers = papers;
        this.lines = lines;
        this.words = words;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    /** What the reader looks for: a programme, a state. */
    record Filter(@Nullable UUID programme, @Nullable PairFilter state) {

        Filter {
            state = state == null ? PairFilter.CURRENT : state;
        }

        String address(String school) {
            UriComponentsBuilder address =
                    UriComponentsBuilder.fromPath("/s/" + school + "/pairs").queryParam("state", state);
            return (programme == null ? address : address.queryParam("programme", programme)).toUriString();
        }
    }

    @GetMapping("/s/{school}/pairs")
    String table(
            @PathVariable("school") String alias,
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "1") int page,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        List<PairLine> all = lines.of(found(filter), language);
        Paging paging = new Paging(page, ROWS, all.size(), filter.address(alias));
        model.addAttribute("pairs", all.subList(paging.offset(), paging.last()));
        model.addAttribute("paging", paging);
        model.addAttribute("total", all.size());
        model.addAttribute("kept", all.stream().filter(line -> !line.usable()).count());
        model.addAttribute("awaiting", pairs.awaitingOrder().size());
        model.addAttribute("programmes", programmeOptions(language));
        model.addAttribute("states", stateOptions(language));
        model.addAttribute("coordinator", user.is(Role.COORDINATOR));
        return "programmes/pairs";
    }

    /** Whose consents are missing is not exported. */
    @GetMapping("/s/{school}/pairs/table.xlsx")
    ResponseEntity<byte[]> file(
            @ModelAttribute("filter") Filter filter, @CurrentUser SignedInUser user, Locale language) {
        List<Mentorship> taken = journal.takeOut(
                user,
                Place.PAIRS,
                () -> papers.complete(found(filter)),
                all -> all.stream()
                        .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                        .toList());
        return files.file(PairLine.TABLE, lines.of(taken, language), language);
    }

    private List<Mentorship> found(Filter filter) {
        LocalDate today = LocalDate.now(clock);
        PairFilter state = Optional.ofNullable(filter.state()).orElse(PairFilter.CURRENT);
        List<Mentorship> every =
                filter.programme() == null ? pairs.all() : pairs.of(new ProgrammeId(filter.programme()));
        Map<MentorshipId, PairPapers.Standing> standings = papers.of(every);
        return every.stream()
                .filter(pair -> state.admits(pair, Objects.requireNonNull(standings.get(pair.id())), today))
                .toList();
    }

    private List<Option> programmeOptions(Locale language) {
        List<Option> options = new ArrayList<>(List.of(new Option("", words.say(language, "pairs.filter.all"))));
        for (Programme programme : programmes.all()) {
            options.add(new Option(programme.id().toString(), programme.title() + ", " + programme.year()));
        }
        return options;
    }

    private List<Option> stateOptions(Locale language) {
        return PairFilter.ALL.stream()
                .map(state -> new Option(state.name(), words.say(language, "pairs.filter." + state)))
                .toList();
    }
}
