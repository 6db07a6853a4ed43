package ru.nastavnik.tenants.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.tenants.Inn;
import ru.nastavnik.tenants.Municipalities;
import ru.nastavnik.tenants.Municipality;
import ru.nastavnik.tenants.NewSchool;
import ru.nastavnik.tenants.OfficialName;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolKind;
import ru.nastavnik.tenants.Schools;

/** Looks at the rows of one register, one after the other, and says what comes of each. */
final class RowCheck {

    private final Schools schools;
    private final Municipalities municipalities;
    private final Map<String, Integer> seen = new HashMap<>();

    RowCheck(Schools schools, Municipalities municipalities) {
        this.schools = schools;
        this.municipalities = municipalities;
    }

    /** What was found, and the school to register where there is one. */
    record Finding(PlannedRow row, @Nullable NewSchool school) {}

    Finding look(RegisterRow row) {
        Optional<Municipality> place = municipalities.named(row.municipality());
        SchoolKind kind = SchoolKind.named(row.kind())
                .or(() -> SchoolKind.named(row.name()))
                .orElse(null);
        if (row.name().isEmpty()) {
            return error(row, "schools.row.no-name");
        }
        if (row.inn().isEmpty()) {
            return error(row, "schools.row.no-inn");
        }
        if (!Inn.isValid(row.inn())) {
            return error(row, "schools.row.inn", row.inn());
        }
        if (place.isEmpty()) {
            return row.municipality().isEmpty()
                    ? error(row, "schools.row.no-municipality")
                    : error(row, "schools.row.municipality", row.municipality());
        }
        if (kind == null) {
            return error(row, "schools.row.kind", row.kind());
        }
        if (!OfficialName.isValid(row.director())) {
            return error(row, "schools.row.director", row.director());
        }
        Integer before = seen.putIfAbsent(row.inn() + row.name().toLowerCase(Locale.ROOT), row.line());
        if (before != null) {
            return error(row, "schools.row.twice", before);
        }
        return found(row, place.get(), kind);
    }

    private Finding found(RegisterRow row, Municipality place, SchoolKind kind) {
        Inn inn = new Inn(row.inn());
        Optional<School> there = schools.find(inn, row.name());
        if (there.isPresent()) {
            return finding(
                    row,
                    place,
                    Outcome.THERE,
                    "schools.row.there",
                    there.get().alias().value());
        }
        String brief = row.shortName().isEmpty() ? ShortName.of(row.name()) : row.shortName();
        NewSchool school =
                new NewSchool(row.name(), brief, inn, place.oktmo(), kind, new OfficialName(row.director()), null);
        Finding finding = schools.knows(inn)
                ? finding(row, place, Outcome.NEW, "schools.row.branch")
                : finding(row, place, Outcome.NEW, "");
        return new Finding(finding.row(), school);
    }

    private static Finding finding(
            RegisterRow row, Municipality place, Outcome outcome, String problem, Object... values) {
        return new Finding(
                new PlannedRow(row.line(), row.name(), place.shortName(), outcome, problem, List.of(values)), null);
    }

    private static Finding error(RegisterRow row, String problem, Object... values) {
        return new Finding(
                new PlannedRow(row.line(), row.name(), row.municipality(), Outcome.ERROR, problem, List.of(values)),
                null);
    }
}
