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
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** From which age on who signs. Rows of one first day make one edition of the table; a school may add its own. */
@Entity
@Immutable
@Table(name = "consent_age_rule")
public class AgeRule {

    /** Who signs. */
    public enum Signers {
        /** Законный представитель. */
        REPRESENTATIVE(Set.of(Line.REPRESENTATIVE)),
        /** Законный представитель и сам. */
        BOTH(Set.of(Line.REPRESENTATIVE, Line.SELF)),
        /** Сам. */
        SELF(Set.of(Line.SELF));

        private final Set<Line> lines;

        Signers(Set<Line> lines) {
            this.lines = lines;
        }

        /** The lines of the blank. */
        public Set<Line> lines() {
            return lines;
        }
    }

    /**
     * Identifies a rule.
     *
     * @param validFrom first day of the edition
     * @param fromAge   full years, from which on it holds until the next rule of the edition
     */
    @Embeddable
    record Id(
            @Column(name = "valid_from") LocalDate validFrom,
            @Column(name = "from_age") Integer fromAge) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private Signers signers;

    private boolean safePractice;

    AgeRule(LocalDate validFrom, int fromAge, Signers signers, boolean safePractice) {
        this.id = new Id(validFrom, fromAge);
        this.signers = signers;
        this.safePractice = safePractice;
    }

    @SuppressWarnings("NullAway")
    protected AgeRule() {}

    LocalDate validFrom() {
        return id.validFrom();
    }

    public int fromAge() {
        return id.fromAge();
    }

    public Signers signers() {
        return signers;
    }

    /** Whether no law says so: schools do it to be on the safe side, and the screen tells them. */
    public boolean isSafePractice() {
        return safePractice;
    }

    Set<Line> lines() {
        return signers.lines();
    }

    boolean isOwnAlone() {
        return signers == Signers.SELF;
    }
}
