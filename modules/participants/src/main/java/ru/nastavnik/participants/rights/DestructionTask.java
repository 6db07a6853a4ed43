package ru.nastavnik.participants.rights;

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

/** Whose data have to be destroyed, why, and by when. */
@Entity
@Table(name = "destruction_task")
public class DestructionTask {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID personId;

    private @Nullable UUID requestId;

    @Enumerated(EnumType.STRING)
    private DestructionGround ground;

    private LocalDate setOn;

    private LocalDate dueOn;

    private @Nullable Integer act;

    DestructionTask(
            PersonId person, @Nullable UUID request, DestructionGround ground, LocalDate setOn, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.personId = person.value();
        this.requestId = request;
        this.ground = ground;
        this.setOn = setOn;
        this.dueOn = dueOn;
    }

    @SuppressWarnings("NullAway")
    protected DestructionTask() {}

    void doneBy(int act) {
        this.act = act;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    /** The request that led to it. */
    public Optional<UUID> request() {
        return Optional.ofNullable(requestId);
    }

    public DestructionGround ground() {
        return ground;
    }

    public LocalDate setOn() {
        return setOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The number of the act, once it is done. */
    public Optional<Integer> act() {
        return Optional.ofNullable(act);
    }
}
