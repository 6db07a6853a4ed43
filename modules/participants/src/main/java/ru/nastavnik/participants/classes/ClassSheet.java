package ru.nastavnik.participants.classes;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;

/** The sheet of a class in a school year: who leads the class, and whether it is answered. */
@Entity
@Table(name = "class_sheet")
public class ClassSheet {

    @EmbeddedId
    private ClassYear id;

    @Version
    private @Nullable Integer version;

    private @Nullable UUID teacher;

    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answeredBy;

    /** How the answer of a class came. */
    public enum Answer {
        /** The class teacher signed in and answered. */
        TEACHER,
        /** The coordinator entered it from a paper or as they were told. */
        PAPER,
        /** Somebody with the class's printed slip answered. */
        SLIP
    }

    ClassSheet(ClassYear id) {
        this.id = id;
    }

    @SuppressWarnings("NullAway")
    protected ClassSheet() {}

    void leadBy(@Nullable PersonId person) {
        teacher = person == null ? null : person.value();
    }

    void answered(Answer by, Instant now) {
        answeredBy = by;
        answeredAt = now;
    }

    void notAnswered() {
        answeredBy = null;
        answeredAt = null;
    }

    public ClassGroup group() {
        return id.group();
    }

    public Optional<PersonId> teacher() {
        return Optional.ofNullable(teacher).map(PersonId::new);
    }

    /** When the class answered last; also that nobody needs a mentor is an answer. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Answer> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }
}
