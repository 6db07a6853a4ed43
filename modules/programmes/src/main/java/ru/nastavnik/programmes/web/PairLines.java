package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.MentorshipState;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.PairPapers;
import ru.nastavnik.programmes.Programme;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.Programmes;

/** Puts names and words to pairs. */
@Component
class PairLines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final People people;
    private final Programmes programmes;
    private final PairPapers papers;
    private final PairWords words;
    private final Clock clock;

    PairLines(People people, Programmes programmes, PairPapers papers, PairWords words, Clock clock) {
        this.people = people;
        this.programmes = programmes;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    PairLine of(Mentorship pair, Locale language) {
        return of(List.of(pair), language).getFirst();
    }

    /** The pairs by mentor, then mentee. */
    List<PairLine> of(Collection<Mentorship> pairs, Locale language) {
        Map<PersonId, Person> known = people
                .all(pairs.stream()
                        .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<ProgrammeId, Programme> of =
                programmes.all().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        Map<MentorshipId, PairPapers.Standing> standings = papers.of(pairs);
        return pairs.stream()
                .map(pair -> line(pair, known, of.get(pair.programme()), standings.get(pair.id()), today, language))
                .sorted(Comparator.comparing(PairLine::mentor).thenComparing(PairLine::mentee))
                .toList();
    }

    /** What the other side may see: of a pair whose consents are missing neither name nor class. */
    List<PairLine> forMentor(Collection<Mentorship> pairs, Locale language) {
        return of(pairs, language).stream()
                .map(line -> line.usable()
                        ? line
                        : line.withoutMentee(words.say(language, "pairs.my.hidden." + line.papers())))
                .toList();
    }

    private PairLine line(
            Mentorship pair,
            Map<PersonId, Person> known,
            Programme programme,
            PairPapers.Standing standing,
            LocalDate today,
            Locale language) {
        Person mentor = known.get(pair.mentor());
        Person mentee = known.get(pair.mentee());
        boolean overdue =
                pair.state() == MentorshipState.WORKING && pair.until().isBefore(today);
        return new PairLine(
                pair.id().value(),
                pair.version(),
                name(mentor, language),
                detail(mentor),
                name(mentee, language),
                detail(mentee),
                programme.title(),
                programme.title() + ", " + programme.year(),
                pair.from(),
                pair.until(),
                state(pair, today, language),
                !pair.state().isCurrent()
                        ? ""
                        : overdue
                                ? "bad"
                                : pair.awaitsOrder() || pair.state() == MentorshipState.SUSPENDED ? "wait" : "ok",
                pair.state().isCurrent(),
                pair.state() == MentorshipState.WORKING,
                pair.state() == MentorshipState.SUSPENDED,
                pair.awaitsOrder(),
                overdue,
                waiting(pair, today),
                pair.enteredLate(),
                pair.meetingsBefore(),
                pair.order().map(OrderReference::number).orElse(null),
                pair.order().map(OrderReference::date).orElse(null),
                pair.endedOn().orElse(null),
                pair.endReason().or(pair::suspensionReason).orElse(null),
                standing);
    }

    private String state(Mentorship pair, LocalDate today, Locale language) {
        return switch (pair.state()) {
            case WORKING -> working(pair, today, language);
            case SUSPENDED ->
                words.say(
                        language,
                        "pairs.state.SUSPENDED",
                        pair.suspendedUntil().map(DAY::format).orElse(""));
            case COMPLETED, STOPPED_EARLY ->
                words.say(
                        language,
                        "pairs.state." + pair.state(),
                        pair.endedOn().map(DAY::format).orElse(""));
        };
    }

    private String working(Mentorship pair, LocalDate today, Locale language) {
        String start = pair.from().isAfter(today) ? "pairs.state.ahead" : "pairs.state.working";
        return pair.order()
                .map(order -> words.say(
                        language, start + ".order", order.number(), DAY.format(order.date()), DAY.format(pair.from())))
                .orElseGet(
                        () -> words.say(language, start + ".pending", waiting(pair, today), DAY.format(pair.from())));
    }

    /** For how many days the pair has worked without an order. */
    private static long waiting(Mentorship pair, LocalDate today) {
        return pair.awaitsOrder() ? Math.max(0, ChronoUnit.DAYS.between(pair.from(), today)) : 0;
    }

    private String name(Person person, Locale language) {
        return person == null
                ? words.say(language, "pairs.person.gone")
                : person.name().full();
    }

    private static String detail(Person person) {
        return person == null
                ? ""
                : person.classGroup().map(ClassGroup::toString).or(person::post).orElse("");
    }
}
