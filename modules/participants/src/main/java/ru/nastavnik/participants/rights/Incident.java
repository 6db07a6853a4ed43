package ru.nastavnik.participants.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.words.Refusal;

/** Инцидент: data came to where they should not be. Роскомнадзор is told within 24 hours, and what was found within 72. */
@PersonalData
@Entity
@Table(name = "incident")
public class Incident {

    static final Duration TO_NOTIFY = Duration.ofHours(24);
    static final Duration TO_FIND_OUT = Duration.ofHours(72);

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private int number;

    private Instant noticedAt;

    private String what;

    private int people;

    private @Nullable Instant notifiedAt;

    private @Nullable Instant foundAt;

    private @Nullable String findings;

    Incident(int number, Instant noticedAt, String what, int people) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.noticedAt = noticedAt;
        this.what = what;
        this.people = people;
    }

    @SuppressWarnings("NullAway")
    protected Incident() {}

    void notified(Instant moment) {
        if (notifiedAt != null) {
            throw new Refusal("rights.refusal.notified", number);
        }
        notifiedAt = moment;
    }

    void foundOut(Instant moment, String findings) {
        this.foundAt = moment;
        this.findings = findings;
    }

    public UUID id() {
        return id;
    }

    /** In the school's register, from 1 on. */
    public int number() {
        return number;
    }

    public Instant noticedAt() {
        return noticedAt;
    }

    public String what() {
        return what;
    }

    /** Of how many people the data were. */
    public int people() {
        return people;
    }

    /** Until when Роскомнадзор has to be told (152-ФЗ ст. 21 ч. 3.1). */
    public Instant notifyUntil() {
        return noticedAt.plus(TO_NOTIFY);
    }

    /** Until when it has to be told what was found. */
    public Instant findOutUntil() {
        return noticedAt.plus(TO_FIND_OUT);
    }

    public Optional<Instant> notifiedAt() {
        return Optional.ofNullable(notifiedAt);
    }

    public Optional<Instant> foundAt() {
        return Optional.ofNullable(foundAt);
    }

    public Optional<String> findings() {
        return Optional.ofNullable(findings);
    }

    @Override
    public String toString() {
        return "Incident[%d]".formatted(number);
    }
}
