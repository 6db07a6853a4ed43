package ru.nastavnik.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** The pairs of a school. */
@Component
@Transactional
public class Mentorships {

    private static final Comparator<Mentorship> LATEST_FIRST =
            Comparator.comparing(Mentorship::from).reversed();

    private final MentorshipRepository pairs;
    private final Programmes programmes;
    private final PairRules rules;
    private final PairPapers papers;
    private final Clock clock;

    Mentorships(MentorshipRepository pairs, Programmes programmes, PairRules rules, PairPapers papers, Clock clock) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.rules = rules;
        this.papers = papers;
        this.clock = clock;
    }

    /** The pairs of a programme that have not ended. */
    @Transactional(readOnly = true)
    public List<Mentorship> current(ProgrammeId programme) {
        return pairs.findByProgrammeAndStateIn(programme, MentorshipState.CURRENT);
    }

    /** All pairs of the school that have not ended, of whatever programme. */
    @Transactional(readOnly = true)
    public List<Mentorship> current() {
        return pairs.findByStateIn(MentorshipState.CURRENT);
    }

    /** The current pairs whose order is on its way, those that began first before the others. */
    @Transactional(readOnly = true)
    public List<Mentorship> awaitingOrder() {
        return current().stream()
                .filter(Mentorship::awaitsOrder)
                .sorted(Comparator.comparing(Mentorship::from))
                .toList();
    }

    /** The pairs of a programme, ended ones too. */
    @Transactional(readOnly = true)
    public List<Mentorship> of(ProgrammeId programme) {
        return pairs.findByProgramme(programme);
    }

    /** All pairs that ever were. */
    @Transactional(readOnly = true)
    public List<Mentorship> all() {
        return pairs.findAll();
    }

    /** A mentor's pairs, ended ones too, the latest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> ofMentor(PersonId mentor) {
        return pairs.findByMentor(mentor).stream().sorted(LATEST_FIRST).toList();
    }

    /** The pairs in which someone is the mentee, ended ones too, the latest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> ofMentee(PersonId mentee) {
        return pairs.findByMentee(mentee).stream().sorted(LATEST_FIRST).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Mentorship> find(MentorshipId id) {
        return pairs.findById(id);
    }

    /**
     * Enters a pair that people agreed on before. Opens the programme of its form for the school year it starts in. A
     * pair whose last day has passed is entered as completed.
     *
     * @throws Refusal for one person on both sides, dates that make no term, people whom the form is not for, an order
     *     dated more than a month ahead, a pair of the same two in the same form at the same time, or an order of today
     *     or later while a consent of the two is missing; an older order is a paper in force and only recorded
     */
    public Mentorship enter(ReadyPair ready) {
        Term term = rules.check(ready);
        Programme programme = programmes.open(ready.form(), SchoolYear.of(ready.from()));
        Mentorship pair = Mentorship.entered(
                programme,
                ready.mentor(),
                ready.mentee(),
                term,
                ready.order(),
                ready.meetingsBefore(),
                LocalDate.now(clock));
        try {
            return pairs.saveAndFlush(pair);
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("pairs.exists", Dates.written(pair.from()));
        }
    }

    /** Why the pair could not be entered as things stand, empty when it could. Changes nothing. */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Optional<Refusal> objection(ReadyPair ready) {
        try {
            rules.check(ready);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * Notes one order for several pairs, as one order of a school has several points.
     *
     * @throws Refusal when none is chosen, one of them is gone or has an order already, a consent of one of them is
     *     missing, or the order is dated more than a month ahead; then none is changed
     */
    public void registerOrder(Collection<MentorshipId> ids, OrderReference order) {
        List<Mentorship> found = pairs.findAllById(ids);
        if (ids.isEmpty() || found.size() < ids.stream().distinct().count()) {
            throw new Refusal("pairs.order.none-chosen");
        }
        int missing = found.size() - papers.complete(found).size();
        if (missing > 0) {
            throw new Refusal("pairs.order.no-consent", missing);
        }
        LocalDate today = LocalDate.now(clock);
        found.forEach(pair -> pair.registerOrder(order, today));
    }

    /**
     * Ends a pair as planned.
     *
     * @param version what the page showed
     * @throws Refusal when someone changed the pair meanwhile, it has ended, or the day does not fit
     */
    public void complete(MentorshipId id, int version, LocalDate on) {
        change(id, version, pair -> pair.complete(on, LocalDate.now(clock)));
    }

    /**
     * Ends a pair before its time.
     *
     * @throws Refusal as {@link #complete}, and without a reason
     */
    public void stopEarly(MentorshipId id, int version, LocalDate on, String reason) {
        change(id, version, pair -> pair.stopEarly(on, reason, LocalDate.now(clock)));
    }

    /**
     * Lets a pair rest until a day.
     *
     * @throws Refusal when someone changed the pair meanwhile, it does not work, or there is no reason
     */
    public void suspend(MentorshipId id, int version, LocalDate until, String reason) {
        change(id, version, pair -> pair.suspend(until, reason, LocalDate.now(clock)));
    }

    /**
     * Lets a resting pair work again.
     *
     * @throws Refusal when someone changed the pair meanwhile, or it does not rest
     */
    public void resume(MentorshipId id, int version) {
        change(id, version, Mentorship::resume);
    }

    /**
     * Moves the last day of a pair as planned.
     *
     * @throws Refusal when someone changed the pair meanwhile, it has ended, or the day makes no term
     */
    public void prolong(MentorshipId id, int version, LocalDate until) {
        change(id, version, pair -> pair.prolong(until));
    }

    /**
     * Says what came of a pair.
     *
     * @throws Refusal when someone changed the pair meanwhile, a text is too long, or the link is none
     */
    public void tell(MentorshipId id, int version, String results, String link) {
        change(id, version, pair -> pair.tell(results, link));
    }

    /**
     * Puts the mistyped order of a pair right.
     *
     * @throws Refusal when someone changed the pair meanwhile, it has no order, or the order is dated too far ahead
     */
    public void correctOrder(MentorshipId id, int version, OrderReference order) {
        change(id, version, pair -> pair.correctOrder(order, LocalDate.now(clock)));
    }

    /**
     * Takes back a pair that was entered by mistake, as if it had never been.
     *
     * @throws Refusal when someone changed the pair meanwhile, it was not entered by hand, or more than a week ago
     */
    public void takeBack(MentorshipId id, int version) {
        change(id, version, pair -> {
            if (!pair.mayBeTakenBack(LocalDate.now(clock))) {
                throw new Refusal("pairs.take-back.late");
            }
            pairs.delete(pair);
        });
    }

    private void change(MentorshipId id, int version, Consumer<Mentorship> step) {
        Mentorship pair = pairs.findById(id).orElseThrow(() -> new Refusal("pairs.gone"));
        if (pair.version() != version) {
            throw new Refusal("pairs.changed");
        }
        step.accept(pair);
    }
}
