package ru.nastavnik.programmes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonKind;

/** Keeps a few kinds of people in one column: {@code STAFF,PARTNER}. */
@Converter
class KindsColumn implements AttributeConverter<Set<PersonKind>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<PersonKind> kinds) {
        return kinds == null
                ? ""
                : kinds.stream().sorted().map(PersonKind::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<PersonKind> convertToEntityAttribute(@Nullable String column) {
        Set<PersonKind> kinds = EnumSet.noneOf(PersonKind.class);
        if (column != null && !column.isBlank()) {
            Stream.of(column.split(",")).map(PersonKind::valueOf).forEach(kinds::add);
        }
        return kinds;
    }
}
