package ru.nastavnik.tenants.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.tenants.JoiningFailure;
import ru.nastavnik.tenants.JoiningStep;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolKind;
import ru.nastavnik.tenants.SchoolStatus;

/** A school as its card and the table show it. */
@PersonalData
record SchoolView(
        String id,
        String alias,
        String name,
        String shortName,
        String inn,
        String municipality,
        SchoolKind kind,
        String director,
        SchoolStatus status,
        List<Step> steps,
        @Nullable JoiningFailure failure) {

    /** The columns of the register in its workbook. */
    static final Table<SchoolView> TABLE = Table.<SchoolView>titled("schools.title")
            .column("schools.column.name", SchoolView::shortName)
            .column("schools.column.municipality", SchoolView::municipality)
            .word("schools.column.kind", school -> "schools.kind." + school.kind())
            .column("schools.form.inn", SchoolView::inn)
            .word("schools.column.status", school -> "schools.status." + school.status());

    /** A step of joining, and whether it is done. */
    record Step(JoiningStep step, boolean done) {}

    static SchoolView of(School school, String municipality) {
        return new SchoolView(
                school.id().toString(),
                school.alias().value(),
                school.name(),
                school.shortName(),
                school.inn().value(),
                municipality,
                school.kind(),
                school.director().full(),
                school.status(),
                Arrays.stream(JoiningStep.values())
                        .filter(step -> step != JoiningStep.OPENING)
                        .map(step -> new Step(step, step.compareTo(school.reached()) <= 0))
                        .toList(),
                school.failure().orElse(null));
    }

    public boolean working() {
        return status == SchoolStatus.WORKING;
    }

    public boolean suspended() {
        return status == SchoolStatus.SUSPENDED;
    }

    public boolean joining() {
        return status == SchoolStatus.JOINING;
    }

    @Override
    public String toString() {
        return "SchoolView[%s, …]".formatted(alias);
    }
}
