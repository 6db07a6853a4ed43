package ru.nastavnik.participants.clearance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.UserId;

/** That a pupil was trained to mentor in a school year, or that this was recorded by mistake. The latest counts. */
@Entity
@Immutable
@Table(name = "training_fact")
class TrainingFact implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    private int schoolYear;

    private boolean passed;

    private LocalDate day;

    private @Nullable UUID recordedBy;

    @Transient
    private boolean fresh;

    TrainingFact(PersonId person, SchoolYear year, boolean passed, LocalDate day, @Nullable UserId by) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.person = person.value();
        this.schoolYear = year.start();
        this.passed = passed;
        this.day = day;
        this.recordedBy = by == null ? null : by.value();
        this.fresh = true;
    }

    @SuppressWarnings("NullAway")
    protected TrainingFact() {}

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    PersonId person() {
        return new PersonId(person);
    }

    boolean isPassed() {
        return passed;
    }

    LocalDate day() {
        return day;
    }
}
