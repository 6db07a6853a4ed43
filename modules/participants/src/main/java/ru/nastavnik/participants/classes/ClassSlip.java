package ru.nastavnik.participants.classes;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * A printed slip with a code that opens the list of one class, for a class teacher who has no account. It is good until
 * its last day, within its school year, unless it is revoked; whoever holds it is as good as the class teacher.
 */
@Entity
@Table(name = "class_slip")
public class ClassSlip {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private int schoolYear;

    private int grade;

    private String letter;

    private String codeHash;

    private Instant printedAt;

    private LocalDate lastDay;

    private @Nullable Instant revokedAt;

    ClassSlip(ClassGroup group, SchoolYear year, String codeHash, Instant printedAt, LocalDate lastDay) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.schoolYear = year.start();
        this.grade = group.grade();
        this.letter = group.letter() == null ? "" : group.letter();
        this.codeHash = codeHash;
        this.printedAt = printedAt;
        this.lastDay = lastDay;
    }

    @SuppressWarnings("NullAway")
    protected ClassSlip() {}

    void revoke(Instant now) {
        revokedAt = now;
    }

    boolean isGoodOn(LocalDate day) {
        return revokedAt == null && schoolYear == SchoolYear.of(day).start() && !day.isAfter(lastDay);
    }

    public UUID id() {
        return id;
    }

    public ClassGroup group() {
        return new ClassGroup(grade, letter.isEmpty() ? null : letter);
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public Instant printedAt() {
        return printedAt;
    }

    @Override
    public String toString() {
        return "ClassSlip[%s]".formatted(id);
    }
}
