package ru.nastavnik.participants.organisations;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/** That somebody from outside works or studies in an organisation, from a day on. */
@PersonalData
@Entity
@Table(name = "organisation_member")
public class Belonging {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID personId;

    private UUID organisationId;

    private @Nullable String post;

    private LocalDate since;

    private @Nullable LocalDate until;

    Belonging(PersonId person, Organisation organisation, @Nullable String post, LocalDate since) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personId = person.value();
        this.organisationId = organisation.id();
        this.post = post;
        this.since = since;
    }

    @SuppressWarnings("NullAway")
    protected Belonging() {}

    void end(LocalDate day) {
        until = day;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public UUID organisation() {
        return organisationId;
    }

    /** What they are there: {@code инженер}, {@code студент 3 курса}. */
    public Optional<String> post() {
        return Optional.ofNullable(post);
    }

    public LocalDate since() {
        return since;
    }

    /** The last day, empty while it goes on. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    boolean goesOnAfter(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    @Override
    public String toString() {
        return "Belonging[%s]".formatted(id);
    }
}
