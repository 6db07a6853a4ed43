package ru.nastavnik.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.figures.ReportingForm;

/**
 * A form of mentoring as the catalogue describes it from one day on: who may be the mentor, who the mentee, and how the
 * form is reported. Reference data with editions; a programme keeps the edition it was opened under.
 */
@Entity
@Immutable
@Table(name = "mentoring_form")
public class MentoringForm {

    @EmbeddedId
    private FormEdition edition;

    private @Nullable LocalDate validTo;

    private String title;
    private String goal;

    @Enumerated(EnumType.STRING)
    private ReportingForm reportingForm;

    @Convert(converter = KindsColumn.class)
    private Set<PersonKind> mentorKinds;

    @Convert(converter = KindsColumn.class)
    private Set<PersonKind> menteeKinds;

    private int capacityHint;

    @Column(name = "labour_code")
    private boolean underLabourCode;

    private short endMonth;
    private short endDay;
    private short position;

    @SuppressWarnings("NullAway")
    protected MentoringForm() {}

    public FormCode code() {
        return new FormCode(edition.code());
    }

    /** For screens, for example {@code Учитель – ученик}. */
    public String title() {
        return title;
    }

    /** What the form is for, two or three sentences in Russian. */
    public String goal() {
        return goal;
    }

    public ReportingForm reportingForm() {
        return reportingForm;
    }

    public Set<PersonKind> mentorKinds() {
        return Set.copyOf(mentorKinds);
    }

    public Set<PersonKind> menteeKinds() {
        return Set.copyOf(menteeKinds);
    }

    /** Whether people of these kinds may make a pair in this form. */
    public boolean suits(PersonKind mentor, PersonKind mentee) {
        return mentorKinds.contains(mentor) && menteeKinds.contains(mentee);
    }

    /**
     * What somebody new is, of whom only the side is known: what was guessed where the form lets it, otherwise what comes
     * first, as a student does before an alumnus.
     */
    public static PersonKind likely(Set<PersonKind> possible, PersonKind guessed) {
        return possible.contains(guessed) ? guessed : Collections.min(possible);
    }

    /** How many mentees at once a mentor of the form usually takes. A hint, not a limit. */
    public int capacityHint() {
        return capacityHint;
    }

    /**
     * Whether article 351.8 of the Labour Code applies to pairs of the form: the mentor's written consent and an
     * agreement on content, term and pay.
     */
    public boolean underLabourCode() {
        return underLabourCode;
    }

    /** The day on which a pair that starts on the given one usually ends: the next 31 May or 31 August. */
    public LocalDate usualEnd(LocalDate start) {
        LocalDate end = LocalDate.of(start.getYear(), endMonth, endDay);
        return end.isAfter(start) ? end : end.plusYears(1);
    }

    public LocalDate validFrom() {
        return edition.validFrom();
    }

    /** The last day of the edition, empty while it has no successor. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** Whether the edition holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !validFrom().isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    short position() {
        return position;
    }
}
