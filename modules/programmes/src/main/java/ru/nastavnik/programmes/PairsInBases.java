package ru.nastavnik.programmes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.bases.PairDeed;
import ru.nastavnik.participants.bases.PairOfBase;
import ru.nastavnik.participants.bases.PairsOfBases;
import ru.nastavnik.participants.bases.Sentence;
import ru.nastavnik.participants.bases.WrittenPair;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/**
 * The columns of the bases that speak of pairs. What a base writes of a pair that is known changes its results alone: terms
 * and ends have pages of their own, where a reason is asked for.
 */
@Component
@Transactional
class PairsInBases implements PairsOfBases {

    private static final String PASSED = "пройдена";
    private static final String STOPPED = "прекращена досрочно";
    private static final String NO_START = "pairs.bases.no-start";
    private static final String NO_FORM = "pairs.bases.no-form";

    private final MentorshipRepository pairs;
    private final Mentorships mentorships;
    private final Programmes programmes;
    private final Forms forms;
    private final People people;
    private final PairPapers papers;

    PairsInBases(
            MentorshipRepository pairs,
            Mentorships mentorships,
            Programmes programmes,
            Forms forms,
            People people,
            PairPapers papers) {
        this.pairs = pairs;
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.forms = forms;
        this.people = people;
        this.papers = papers;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PairOfBase> during(SchoolYear year) {
        List<Mentorship> found = pairs.findAll().stream()
                .filter(pair -> !pair.from().isAfter(year.lastDay())
                        && !pair.endedOn().orElse(LocalDate.MAX).isBefore(year.firstDay()))
                .sorted(Comparator.comparing(Mentorship::from))
                .toList();
        Map<MentorshipId, PairPapers.Standing> standings = papers.of(found);
        return found.stream()
                .map(pair -> of(pair, standings.get(pair.id()) == PairPapers.Standing.COMPLETE))
                .toList();
    }

    private PairOfBase of(Mentorship pair, boolean usable) {
        return new PairOfBase(
                pair.mentor(),
                pair.mentee(),
                title(pair),
                pair.from(),
                end(pair),
                pair.results().orElse(""),
                pair.caseLink().orElse(""),
                mark(pair),
                pair.state().isCurrent(),
                usable);
    }

    private String title(Mentorship pair) {
        return programmes.find(pair.programme()).map(Programme::title).orElse("");
    }

    private static LocalDate end(Mentorship pair) {
        return pair.endedOn().orElse(pair.until());
    }

    private static String mark(Mentorship pair) {
        return switch (pair.state()) {
            case WORKING, SUSPENDED -> "";
            case COMPLETED -> PASSED;
            case STOPPED_EARLY -> STOPPED;
        };
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Verdict look(WrittenPair written) {
        Optional<Mentorship> known = known(written);
        if (known.isPresent()) {
            return compare(known.get(), written);
        }
        ReadyPair ready;
        try {
            ready = ready(written);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
        return mentorships
                .objection(ready)
                .map(PairsInBases::refused)
                .orElseGet(() -> new Verdict(
                        Outcome.NEW,
                        Sentence.of(
                                "pairs.bases.new",
                                name(written.mentor()),
                                name(written.mentee()),
                                Dates.written(ready.from())),
                        Part.WHO));
    }

    private static Verdict refused(Refusal refusal) {
        String key = refusal.messageKey();
        Part about = key.startsWith("pairs.until.")
                ? Part.UNTIL
                : switch (key) {
                    case NO_START -> Part.FROM;
                    case NO_FORM -> Part.FORM;
                    default -> Part.WHO;
                };
        return new Verdict(Outcome.REFUSED, Sentence.of(refusal), about);
    }

    private Verdict compare(Mentorship pair, WrittenPair written) {
        if (isNew(pair.results(), written.results()) || isNew(pair.caseLink(), written.link())) {
            return new Verdict(
                    Outcome.CHANGED,
                    Sentence.of("pairs.bases.results", name(written.mentor()), name(written.mentee())),
                    Part.WHO);
        }
        boolean otherEnd = written.until() != null && !written.until().equals(end(pair));
        boolean otherMark = !written.mark().isEmpty() && !written.mark().equals(mark(pair));
        return new Verdict(
                Outcome.SAME,
                otherEnd || otherMark ? Sentence.of("pairs.bases.other-end", Dates.written(end(pair))) : null,
                Part.UNTIL);
    }

    private static boolean isNew(Optional<String> known, String written) {
        return !written.isEmpty() && !written.equals(known.orElse(""));
    }

    @Override
    public PairDeed write(WrittenPair written) {
        Optional<Mentorship> before = known(written);
        String results = before.flatMap(Mentorship::results).orElse("");
        String link = before.flatMap(Mentorship::caseLink).orElse("");
        Mentorship pair = before.orElseGet(() -> mentorships.enter(ready(written)));
        mentorships.tell(
                pair.id(),
                pair.version(),
                written.results().isEmpty() ? results : written.results(),
                written.link().isEmpty() ? link : written.link());
        boolean entered = before.isEmpty();
        return new PairDeed(
                pair.id().value(), pair.mentor(), pair.mentee(), entered, standing(pair, entered), results, link);
    }

    @Override
    public boolean takeBack(PairDeed deed) {
        Optional<Mentorship> found = pairs.findById(new MentorshipId(deed.pair()));
        if (found.isEmpty()) {
            return deed.entered();
        }
        Mentorship pair = found.get();
        if (!standing(pair, deed.entered()).equals(deed.leftAs())) {
            return false;
        }
        if (deed.entered()) {
            pairs.delete(pair);
        } else {
            mentorships.tell(pair.id(), pair.version(), deed.results(), deed.link());
        }
        return true;
    }

    /** A mark of all that can be changed of a pair once it is written down; of one that was there before, of its results. */
    private static String standing(Mentorship pair, boolean whole) {
        String said = pair.results() + "\n" + pair.caseLink();
        String all = whole
                ? "\n%s %s %s %s %s %s %s"
                        .formatted(
                                pair.state(),
                                pair.until(),
                                pair.endedOn(),
                                pair.endReason(),
                                pair.order(),
                                pair.suspendedUntil(),
                                pair.suspensionReason())
                : "";
        return UUID.nameUUIDFromBytes((said + all).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The pair of the two that began on the day, in the form; where a day or form is not said, the latest one. */
    private Optional<Mentorship> known(WrittenPair written) {
        return pairs.findByMentor(written.mentor()).stream()
                .filter(pair -> pair.mentee().equals(written.mentee()))
                .filter(pair -> written.from() == null || pair.from().equals(written.from()))
                .filter(pair -> written.form().isEmpty() || folded(title(pair)).equals(folded(written.form())))
                .max(Comparator.comparing(Mentorship::from));
    }

    private ReadyPair ready(WrittenPair written) {
        LocalDate from = written.from();
        if (from == null) {
            throw new Refusal(NO_START);
        }
        MentoringForm form = form(written, from).orElseThrow(() -> new Refusal(NO_FORM));
        return new ReadyPair(form.code(), written.mentor(), written.mentee(), from, written.until(), null, 0);
    }

    /** The form that is written, or the only one that people of these kinds can make. */
    private Optional<MentoringForm> form(WrittenPair written, LocalDate day) {
        if (!written.form().isEmpty()) {
            return forms.on(day).stream()
                    .filter(form -> folded(form.title()).equals(folded(written.form())))
                    .findFirst();
        }
        Optional<Person> mentor = people.find(written.mentor());
        Optional<Person> mentee = people.find(written.mentee());
        List<MentoringForm> suiting = mentor.isEmpty() || mentee.isEmpty()
                ? List.of()
                : forms.suiting(mentor.get().kind(), mentee.get().kind(), day);
        return suiting.size() == 1 ? Optional.of(suiting.getFirst()) : Optional.empty();
    }

    private static String folded(@Nullable String title) {
        return title == null ? "" : PersonName.keyOf(title.replaceAll("[«»\"]", ""));
    }

    private String name(PersonId person) {
        return people.find(person).map(found -> found.name().full()).orElse("");
    }
}
