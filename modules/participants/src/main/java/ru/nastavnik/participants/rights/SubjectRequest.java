package ru.nastavnik.participants.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.words.Refusal;

/** Обращение: what a person, or their parent, asked of the school about their data, and by when it has to be done. */
@PersonalData
@Entity
@Table(name = "subject_request")
public class SubjectRequest {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private int number;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private AskedBy askedBy;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private LocalDate receivedOn;

    private LocalDate dueOn;

    private String basis;

    private boolean extended;

    @Column(name = "text")
    private @Nullable String text;

    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer outcome;

    private @Nullable String answer;

    SubjectRequest(int number, Asked asked, LocalDate dueOn, String basis) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.personId = asked.person().value();
        this.kind = asked.kind();
        this.askedBy = asked.by();
        this.channel = asked.channel();
        this.receivedOn = asked.receivedOn();
        this.text = asked.text();
        this.dueOn = dueOn;
        this.basis = basis;
    }

    @SuppressWarnings("NullAway")
    protected SubjectRequest() {}

    void extendTo(LocalDate later) {
        refuseIfClosed();
        if (extended || !later.isAfter(dueOn)) {
            throw new Refusal("rights.refusal.no-more-days", number);
        }
        dueOn = later;
        extended = true;
    }

    void close(LocalDate day, Answer outcome, String answer) {
        refuseIfClosed();
        this.closedOn = day;
        this.outcome = outcome;
        this.answer = answer;
    }

    private void refuseIfClosed() {
        if (closedOn != null) {
            throw new Refusal("rights.refusal.closed", number, closedOn);
        }
    }

    public UUID id() {
        return id;
    }

    /** In the school's register, from 1 on. */
    public int number() {
        return number;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public RequestKind kind() {
        return kind;
    }

    public AskedBy askedBy() {
        return askedBy;
    }

    public Channel channel() {
        return channel;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The last day on which it may be done. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The article that sets the term. */
    public String basis() {
        return basis;
    }

    /** Whether the days that may be added have been added. */
    public boolean extended() {
        return extended;
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public Optional<Answer> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What was answered, and where the answer lies. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    @Override
    public String toString() {
        return "SubjectRequest[%d]".formatted(number);
    }
}
