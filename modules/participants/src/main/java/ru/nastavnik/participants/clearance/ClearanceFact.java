package ru.nastavnik.participants.clearance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/** That a certificate was seen, or turned out not to be there. Added and never changed; the latest counts. */
@PersonalData
@Entity
@Immutable
@Table(name = "clearance_fact")
public class ClearanceFact implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private @Nullable UUID person;

    private boolean present;

    private @Nullable String number;

    private @Nullable LocalDate issuedOn;

    private LocalDate day;

    private @Nullable UUID recordedBy;

    @Transient
    private boolean fresh;

    ClearanceFact(
            @Nullable PersonId person,
            boolean present,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            LocalDate day,
            @Nullable UserId by) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.person = person == null ? null : person.value();
        this.present = present;
        this.number = number;
        this.issuedOn = issuedOn;
        this.day = day;
        this.recordedBy = by == null ? null : by.value();
        this.fresh = true;
    }

    @SuppressWarnings("NullAway")
    protected ClearanceFact() {}

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Nullable
    UUID person() {
        return person;
    }

    boolean isPresent() {
        return present;
    }

    /** Of the certificate; empty of the tick for all own staff. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    /** When it was recorded. */
    public LocalDate day() {
        return day;
    }

    @Override
    public String toString() {
        return "ClearanceFact[%s]".formatted(id);
    }
}
