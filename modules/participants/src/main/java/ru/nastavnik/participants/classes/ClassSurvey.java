package ru.nastavnik.participants.classes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when the classes of a school year are to answer. */
@Entity
@Table(name = "class_survey")
class ClassSurvey {

    @Id
    private Integer schoolYear;

    @Version
    private @Nullable Integer version;

    private LocalDate answerBy;

    ClassSurvey(Integer schoolYear, LocalDate answerBy) {
        this.schoolYear = schoolYear;
        this.answerBy = answerBy;
    }

    @SuppressWarnings("NullAway")
    protected ClassSurvey() {}

    void move(LocalDate day) {
        answerBy = day;
    }

    LocalDate answerBy() {
        return answerBy;
    }
}
