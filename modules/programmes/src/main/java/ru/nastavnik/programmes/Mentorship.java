package ru.nastavnik.programmes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PlainText;
import ru.nastavnik.platform.words.Refusal;

/**
 * A pair: a mentor, a mentee, a programme and a term. It works from its first day on, with an order or while the order
 * is on its way, until it is completed or stopped early. Of an ended pair nothing changes but what is said of its results.
 */
@Entity
@Table(name = "mentorship")
public class Mentorship {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MentorshipId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "programme"))
    private ProgrammeId programme;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "form_code"))
    private FormCode form;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mentor"))
    private PersonId mentor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mentee"))
    private PersonId mentee;

    @Enumerated(EnumType.STRING)
    private MentorshipState state;

    private LocalDate startsOn;
    private LocalDate plannedUntil;
    private LocalDate enteredOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
    private @Nullable LocalDate suspendedUntil;
    private @Nullable String suspensionReason;
    private @Nullable String results;
    private @Nullable String caseLink;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "order_number"))
    @AttributeOverride(name = "date", column = @Column(name = "order_date"))
    private @Nullable OrderReference orderReference;

    private int meetingsBefore;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable UUID proposal;

    @SuppressWarnings("NullAway")
    protected Mentorship() {}

    private Mentorship(
            Programme programme, PersonId mentor, PersonId mentee, Term term, Origin origin, LocalDate today) {
        if (mentor.equals(mentee)) {
            throw new Refusal("pairs.same-person");
        }
        this.id = MentorshipId.next();
        this.programme = programme.id();
        this.form = programme.form();
        this.mentor = mentor;
        this.mentee = mentee;
        this.startsOn = term.from();
        this.plannedUntil = term.until();
        this.enteredOn = today;
        this.origin = origin;
        this.state = MentorshipState.WORKING;
    }

    /**
     * A pair entered by hand. One whose term is over already is entered as completed: it is history.
     *
     * @throws Refusal for one person on both sides, a negative number of meetings or an order dated too far ahead
     */
    static Mentorship entered(
            Programme programme,
            PersonId mentor,
            PersonId mentee,
            Term term,
            @Nullable OrderReference order,
            int meetingsBefore,
            LocalDate today) {
        Mentorship pair = new Mentorship(programme, mentor, mentee, term, Origin.BY_HAND, today);
        if (meetingsBefore < 0 || meetingsBefore > 999) {
            throw new Refusal("pairs.meetings.odd");
        }
        pair.meetingsBefore = meetingsBefore;
        if (order != null) {
            pair.registerOrder(order, today);
        }
        if (term.until().isBefore(today)) {
            pair.state = MentorshipState.COMPLETED;
            pair.endedOn = term.until();
        }
        return pair;
    }

    /** A pair that was proposed and agreed to; its order is still to come. */
    static Mentorship agreed(
            Programme programme, PersonId mentor, PersonId mentee, Term term, UUID proposal, LocalDate today) {
        Mentorship pair = new Mentorship(programme, mentor, mentee, term, Origin.MATCHED, today);
        pair.proposal = proposal;
        return pair;
    }

    /**
     * Notes the order the pair works by.
     *
     * @throws Refusal when the pair has one already, or the order is dated more than a month ahead
     */
    void registerOrder(OrderReference order, LocalDate today) {
        if (orderReference != null) {
            throw new Refusal("pairs.order.registered", orderReference.number(), Dates.written(orderReference.date()));
        }
        if (order.date().isAfter(today.plusMonths(1))) {
            throw new Refusal("pairs.order.date.future", Dates.written(order.date()));
        }
        orderReference = order;
    }

    /**
     * Puts a mistyped order right.
     *
     * @throws Refusal when there is no order to put right, or the order is dated more than a month ahead
     */
    void correctOrder(OrderReference order, LocalDate today) {
        OrderReference mistyped = orderReference;
        if (mistyped == null) {
            throw new Refusal("pairs.order.absent");
        }
        orderReference = null;
        try {
            registerOrder(order, today);
        } catch (Refusal refusal) {
            orderReference = mistyped;
            throw refusal;
        }
    }

    /**
     * Whether the pair may be taken back as entered by mistake: entered by hand, at most a week ago. Later it is part of
     * what the school reported.
     */
    public boolean mayBeTakenBack(LocalDate today) {
        return origin == Origin.BY_HAND && !today.isAfter(enteredOn.plusWeeks(1));
    }

    /**
     * Ends the pair as planned, its purpose reached.
     *
     * @throws Refusal when it has ended already, or the day lies before its first day or ahead of today
     */
    void complete(LocalDate on, LocalDate today) {
        end(MentorshipState.COMPLETED, on, today);
    }

    /**
     * Ends the pair before its time.
     *
     * @param reason 1 to 300 characters
     * @throws Refusal without a reason, when it has ended already, or the day lies before its first day or ahead of
     *     today
     */
    void stopEarly(LocalDate on, String reason, LocalDate today) {
        String said = reason(reason);
        end(MentorshipState.STOPPED_EARLY, on, today);
        endReason = said;
    }

    /**
     * Lets a working pair rest.
     *
     * @throws Refusal without a reason, for a pair that does not work, or a day of return that has passed
     */
    void suspend(LocalDate until, String reason, LocalDate today) {
        String said = reason(reason);
        mustBe(MentorshipState.WORKING);
        if (!until.isAfter(today)) {
            throw new Refusal("pairs.suspend.past", Dates.written(until));
        }
        state = MentorshipState.SUSPENDED;
        suspendedUntil = until;
        suspensionReason = said;
    }

    /**
     * A resting pair works again.
     *
     * @throws Refusal for a pair that does not rest
     */
    void resume() {
        mustBe(MentorshipState.SUSPENDED);
        state = MentorshipState.WORKING;
        suspendedUntil = null;
        suspensionReason = null;
    }

    /**
     * Moves the last day as planned.
     *
     * @throws Refusal when the pair has ended, or the new day makes no term
     */
    void prolong(LocalDate until) {
        mustBeCurrent();
        plannedUntil = new Term(startsOn, until).until();
    }

    /**
     * Says what came of the pair, also after it has ended.
     *
     * @param said up to 900 characters, empty for nothing
     * @param link the page of the school's site that tells of it, empty for none
     * @throws Refusal when one of them is too long, or the link is none
     */
    void tell(String said, String link) {
        String text = PlainText.of(said);
        String address = PlainText.of(link);
        if (text.length() > 900) {
            throw new Refusal("pairs.results.long", 900);
        }
        if (!address.isEmpty() && (address.length() > 300 || !address.matches("(?i)https?://[^\\s<>\"]+"))) {
            throw new Refusal("pairs.link.odd");
        }
        results = text.isEmpty() ? null : text;
        caseLink = address.isEmpty() ? null : address;
    }

    private void end(MentorshipState how, LocalDate on, LocalDate today) {
        mustBeCurrent();
        if (on.isBefore(startsOn)) {
            throw new Refusal("pairs.end.before-start", Dates.written(startsOn));
        }
        if (on.isAfter(today)) {
            throw new Refusal("pairs.end.future", Dates.written(on));
        }
        state = how;
        endedOn = on;
        suspendedUntil = null;
        suspensionReason = null;
    }

    private void mustBeCurrent() {
        if (!state.isCurrent()) {
            throw new Refusal("pairs.ended." + state.name());
        }
    }

    private void mustBe(MentorshipState expected) {
        if (state != expected) {
            throw new Refusal("pairs.not." + expected.name());
        }
    }

    private static String reason(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal("pairs.reason.missing");
        }
        if (typed.strip().length() > 300) {
            throw new Refusal("pairs.reason.long", 300);
        }
        return typed.strip();
    }

    /** Whether the pair works on the day or rests, seen from what is known now; used against a second pair of the two. */
    boolean overlaps(Term other) {
        LocalDate last = endedOn == null ? LocalDate.MAX : endedOn;
        return !other.from().isAfter(last) && !other.until().isBefore(startsOn);
    }

    public MentorshipId id() {
        return id;
    }

    /** Grows with each change; what a page showed is compared with it before anything is changed from that page. */
    public int version() {
        return version == null ? 0 : version;
    }

    public ProgrammeId programme() {
        return programme;
    }

    public FormCode form() {
        return form;
    }

    public PersonId mentor() {
        return mentor;
    }

    public PersonId mentee() {
        return mentee;
    }

    public MentorshipState state() {
        return state;
    }

    /** The first day. */
    public LocalDate from() {
        return startsOn;
    }

    /** The last day as planned; {@link #endedOn()} tells when it really ended. */
    public LocalDate until() {
        return plannedUntil;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** Why it was stopped early, in the words of whoever stopped it. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    public Optional<LocalDate> suspendedUntil() {
        return Optional.ofNullable(suspendedUntil);
    }

    public Optional<String> suspensionReason() {
        return Optional.ofNullable(suspensionReason);
    }

    /** What came of it, in words. */
    public Optional<String> results() {
        return Optional.ofNullable(results);
    }

    /** The page that tells of it. */
    public Optional<String> caseLink() {
        return Optional.ofNullable(caseLink);
    }

    /** The order it works by, empty while the order is on its way. */
    public Optional<OrderReference> order() {
        return Optional.ofNullable(orderReference);
    }

    /** Whether it has not ended and has no order yet. */
    public boolean awaitsOrder() {
        return state.isCurrent() && orderReference == null;
    }

    /** Whether it was entered after it had begun. */
    public boolean enteredLate() {
        return startsOn.isBefore(enteredOn);
    }

    public LocalDate enteredOn() {
        return enteredOn;
    }

    public int meetingsBefore() {
        return meetingsBefore;
    }

    public Origin origin() {
        return origin;
    }
}
