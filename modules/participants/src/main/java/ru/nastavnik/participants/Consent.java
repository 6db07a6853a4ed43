package ru.nastavnik.participants;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.profiles.ConsentState;

/**
 * Whether a person's consent to take part is there, since when, and where the paper lies. Never a scan of it: that would
 * carry a passport and an address.
 */
@Entity
@Table(name = "consent")
public class Consent {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private ConsentState state;

    private LocalDate decidedOn;

    private @Nullable String whereKept;

    Consent(PersonId person) {
        this.person = person;
        this.state = ConsentState.AWAITED;
        this.decidedOn = LocalDate.EPOCH;
    }

    @SuppressWarnings("NullAway")
    protected Consent() {}

    void change(ConsentState state, LocalDate decidedOn, @Nullable String whereKept) {
        this.state = state;
        this.decidedOn = decidedOn;
        this.whereKept = whereKept == null ? this.whereKept : whereKept;
    }

    public PersonId person() {
        return person;
    }

    public ConsentState state() {
        return state;
    }

    /** The day of the paper, or of the call that took it back. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** {@code папка 3, лист 12}. */
    public Optional<String> whereKept() {
        return Optional.ofNullable(whereKept);
    }
}
