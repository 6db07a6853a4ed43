package ru.nastavnik.matching;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.matching.compatibility.Reason;
import ru.nastavnik.matching.compatibility.ReasonCode;

/** Keeps reasons in one column, as codes and numbers: {@code SUBJECT_SAME//MATHS/500/500;GRADES_OLDER/2//300/300}. */
@Converter
class CompatibilityColumn implements AttributeConverter<Compatibility, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Compatibility compatibility) {
        return compatibility == null
                ? ""
                : compatibility.reasons().stream()
                        .map(CompatibilityColumn::written)
                        .collect(Collectors.joining(";"));
    }

    @Override
    public Compatibility convertToEntityAttribute(@Nullable String column) {
        String written = column == null ? "" : column;
        return new Compatibility(Stream.of(written.split(";"))
                .filter(reason -> !reason.isEmpty())
                .map(CompatibilityColumn::read)
                .toList());
    }

    private static String written(Reason reason) {
        String number = reason.number() == null ? "" : reason.number().toString();
        String subject = reason.subject() == null ? "" : reason.subject();
        return "%s/%s/%s/%d/%d".formatted(reason.code(), number, subject, reason.points(), reason.outOf());
    }

    private static Reason read(String written) {
        String[] parts = written.split("/", -1);
        return new Reason(
                ReasonCode.valueOf(parts[0]),
                parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                parts[2].isEmpty() ? null : parts[2],
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]));
    }
}
