package ru.nastavnik.participants.newyear;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;

/** The class that a pupil was in during a school year. */
@Entity
@Immutable
@Table(name = "class_history")
class ClassOfYear implements Persistable<Held> {

    @EmbeddedId
    private Held id;

    private Integer grade;

    private @Nullable String letter;

    @Transient
    private boolean fresh;

    ClassOfYear(PersonId person, int year, ClassGroup group) {
        this.id = new Held(person.value(), year);
        this.grade = group.grade();
        this.letter = group.letter();
        this.fresh = true;
    }

    @SuppressWarnings("NullAway")
    protected ClassOfYear() {}

    PersonId person() {
        return new PersonId(id.person());
    }

    ClassGroup group() {
        return new ClassGroup(grade, letter);
    }

    @Override
    public Held getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
