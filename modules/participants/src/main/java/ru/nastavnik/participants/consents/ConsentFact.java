package ru.nastavnik.participants.consents;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/**
 * One thing that was said about one kind of consent. Never changed and never overwritten: what was recorded by mistake is
 * said to be so by another fact. It is no scan of the paper.
 */
@PersonalData
@Entity
@Immutable
@Table(name = "consent_fact")
public class ConsentFact implements Persistable<UUID> {

    /** By the day of the paper; on one day what was carried over comes first, then in the order of recording. */
    static final Comparator<ConsentFact> ORDER = Comparator.comparing(ConsentFact::day)
            .thenComparing(fact -> fact.came != Came.CARRIED_OVER)
            .thenComparing(ConsentFact::getId);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private ConsentKind kind;

    @Enumerated(EnumType.STRING)
    private Says says;

    @Enumerated(EnumType.STRING)
    private Signer signer;

    @Enumerated(EnumType.STRING)
    private Came came;

    private @Nullable String ground;

    private LocalDate day;

    private @Nullable LocalDate until;

    private @Nullable String whereKept;

    private @Nullable Integer edition;

    private @Nullable UUID annuls;

    private @Nullable UUID recordedBy;

    @Transient
    private boolean fresh;

    private ConsentFact(PersonId person, ConsentKind kind, Says says, Signer signer, Came came, LocalDate day) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.person = person;
        this.kind = kind;
        this.says = says;
        this.signer = signer;
        this.came = came;
        this.day = day;
        this.fresh = true;
    }

    /** Part of what a paper or a call says. */
    ConsentFact(
            PersonId person,
            ConsentKind kind,
            Signer signer,
            Word word,
            @Nullable LocalDate until,
            @Nullable Integer edition) {
        this(person, kind, word.says(), signer, word.came(), word.day());
        this.ground = signer.needsGround() ? word.ground() : null;
        this.until = until;
        this.whereKept = word.whereKept();
        this.edition = edition;
        this.recordedBy = word.by() == null ? null : word.by().value();
    }

    @SuppressWarnings("NullAway")
    protected ConsentFact() {}

    /** Says that this one was recorded by mistake. */
    ConsentFact mistaken(LocalDate today, @Nullable UserId by) {
        ConsentFact fact = new ConsentFact(person, kind, Says.MISTAKEN, signer, Came.SPOKEN, today);
        fact.annuls = id;
        fact.recordedBy = by == null ? null : by.value();
        return fact;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public PersonId person() {
        return person;
    }

    public ConsentKind kind() {
        return kind;
    }

    public Says says() {
        return says;
    }

    public Signer signer() {
        return signer;
    }

    public Came came() {
        return came;
    }

    /** By what right they sign: {@code приказ опеки № 12 от 01.02.2024}. */
    public Optional<String> ground() {
        return Optional.ofNullable(ground);
    }

    /** The day of the paper, or of the call. */
    public LocalDate day() {
        return day;
    }

    /** The last day it holds; empty where it holds until it is taken back. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** {@code папка 3, лист 12}. */
    public Optional<String> whereKept() {
        return Optional.ofNullable(whereKept);
    }

    /** Which edition of the blank was signed. */
    public Optional<Integer> edition() {
        return Optional.ofNullable(edition);
    }

    /** The fact that this one says to be a mistake. */
    public Optional<UUID> annuls() {
        return Optional.ofNullable(annuls);
    }

    boolean holdsOn(LocalDate today) {
        return says == Says.GIVEN && (until == null || !until.isBefore(today));
    }

    @Override
    public String toString() {
        return "ConsentFact[%s]".formatted(id);
    }
}
