package ru.nastavnik.tenants;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * A school in the region's register. It joins step by step; while somebody carries the steps out, nobody else does, and
 * one who stopped without a word is succeeded after two minutes.
 */
@Entity
@Table(schema = "region", name = "school")
public class School extends AbstractAggregateRoot<School> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String alias;
    private String name;
    private String shortName;
    private String inn;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private SchoolKind kind;

    private String director;

    @Enumerated(EnumType.STRING)
    private SchoolStatus status;

    @Enumerated(EnumType.STRING)
    private JoiningStep reached;

    @Enumerated(EnumType.STRING)
    private @Nullable JoiningFailure failure;

    private Instant restsUntil;

    protected School() {}

    School(NewSchool school, SchoolAlias alias, Instant now) {
        this.id = TenantId.next().value();
        this.alias = alias.value();
        this.name = school.name();
        this.shortName = school.shortName();
        this.inn = school.inn().value();
        this.municipality = school.municipality();
        this.kind = school.kind();
        this.director = school.director().full();
        this.status = SchoolStatus.JOINING;
        this.reached = JoiningStep.REGISTER;
        this.restsUntil = now;
    }

    /**
     * Begins or resumes joining.
     *
     * @return {@literal false} when there is nothing to do, or somebody is doing it this minute
     */
    boolean takeUp(Instant now) {
        boolean busy = failure == null && now.isBefore(restsUntil);
        if (status != SchoolStatus.JOINING || busy) {
            return false;
        }
        failure = null;
        restsUntil = now.plus(PATIENCE);
        return true;
    }

    /** @throws IllegalStateException when the step is not the next one */
    void reach(JoiningStep step, Instant now) {
        if (status != SchoolStatus.JOINING || step != reached.next()) {
            throw new IllegalStateException(
                    "A school that is %s at %s cannot reach %s.".formatted(status, reached, step));
        }
        reached = step;
        failure = null;
        restsUntil = now.plus(PATIENCE);
        if (step == JoiningStep.OPENING) {
            status = SchoolStatus.WORKING;
            registerEvent(new SchoolJoined(EventId.next(), id()));
        }
    }

    /** Joining stopped before the next step; a fault that may pass is not tried again for two minutes. */
    void stop(JoiningFailure why, Instant now) {
        if (status != SchoolStatus.JOINING) {
            throw new IllegalStateException("A school that is %s does not stop joining.".formatted(status));
        }
        failure = why;
        restsUntil = now.plus(PATIENCE);
    }

    /** Nobody enters any more; the data stay. */
    void suspend() {
        if (status != SchoolStatus.WORKING) {
            throw new IllegalStateException("A school that is %s cannot be suspended.".formatted(status));
        }
        status = SchoolStatus.SUSPENDED;
    }

    void resume() {
        if (status != SchoolStatus.SUSPENDED) {
            throw new IllegalStateException("A school that is %s cannot be resumed.".formatted(status));
        }
        status = SchoolStatus.WORKING;
    }

    /** The school is closed for good; its data stay. It must have been suspended before. */
    void archive() {
        if (status != SchoolStatus.SUSPENDED) {
            throw new IllegalStateException("A school that is %s cannot be archived.".formatted(status));
        }
        status = SchoolStatus.ARCHIVED;
    }

    /** Another director took office. */
    void headedBy(OfficialName director) {
        this.director = director.full();
    }

    public TenantId id() {
        return new TenantId(id);
    }

    public SchoolAlias alias() {
        return new SchoolAlias(alias);
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public Inn inn() {
        return new Inn(inn);
    }

    /** ОКТМО of its municipality. */
    public String municipality() {
        return municipality;
    }

    public SchoolKind kind() {
        return kind;
    }

    public OfficialName director() {
        return new OfficialName(director);
    }

    public SchoolStatus status() {
        return status;
    }

    /** The last step that is done. */
    public JoiningStep reached() {
        return reached;
    }

    /** Why joining stopped, where it did. */
    public Optional<JoiningFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
