package ru.nastavnik.participants.consents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import ru.nastavnik.platform.calendar.SchoolYear;

/** An edition of a blank: its text and how long a consent signed on it holds. Reference data, dated. */
@Entity
@Immutable
@Table(name = "consent_paper")
public class ConsentPaper {

    /** How long. */
    public enum Lasts {
        /** To 31 August; what is signed from June on is for the school year to come. */
        SCHOOL_YEAR,
        /** Until it is taken back. */
        UNTIL_WITHDRAWN
    }

    /**
     * Identifies an edition.
     *
     * @param kind    of consent
     * @param edition counted from 1
     */
    @Embeddable
    record Id(
            @Enumerated(EnumType.STRING) @Column(name = "kind")
            ConsentKind kind,

            @Column(name = "edition") Integer edition)
            implements Serializable {}

    /** Editions up to this one come with the program; a school counts its own from the next on. */
    static final int LAST_STANDARD = 100;

    @EmbeddedId
    private Id id;

    private LocalDate validFrom;

    private String title;

    private String body;

    @Enumerated(EnumType.STRING)
    private Lasts lasts;

    private int warnDays;

    private boolean own;

    ConsentPaper(ConsentKind kind, int edition, LocalDate validFrom, Lasts lasts, int warnDays) {
        this.id = new Id(kind, edition);
        this.validFrom = validFrom;
        this.title = kind.name();
        this.body = "";
        this.lasts = lasts;
        this.warnDays = warnDays;
    }

    @SuppressWarnings("NullAway")
    protected ConsentPaper() {}

    public ConsentKind kind() {
        return id.kind();
    }

    public int edition() {
        return id.edition();
    }

    /** Whether the text is the school's own. */
    public boolean isOwn() {
        return own;
    }

    /** As people count: the first of the school's own is 1, as is the first of the standard ones. */
    public int number() {
        return own ? edition() - LAST_STANDARD : edition();
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String title() {
        return title;
    }

    /** Paragraphs, one a line; what stands in braces is filled when it is printed. */
    public String body() {
        return body;
    }

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return body.lines().toList();
    }

    /** How many days before its end a consent is said to expire. */
    public int warnDays() {
        return warnDays;
    }

    /** The last day of a consent signed on the day. */
    public Optional<LocalDate> lastDay(LocalDate signed) {
        if (lasts == Lasts.UNTIL_WITHDRAWN) {
            return Optional.empty();
        }
        SchoolYear year = SchoolYear.of(signed);
        boolean summer = signed.getMonth().compareTo(Month.JUNE) >= 0
                && signed.getMonth().compareTo(Month.AUGUST) <= 0;
        return Optional.of((summer ? year.next() : year).lastDay());
    }
}
