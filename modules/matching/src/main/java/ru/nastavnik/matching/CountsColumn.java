package ru.nastavnik.matching;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps counts by message key in one column: {@code matching.rule.no-place=3;matching.rule.oneself=1}. */
@Converter
class CountsColumn implements AttributeConverter<Map<String, Integer>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Map<String, Integer> counts) {
        return counts == null
                ? ""
                : new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(count -> count.getKey() + "=" + count.getValue())
                                .collect(Collectors.joining(";"));
    }

    @Override
    public Map<String, Integer> convertToEntityAttribute(@Nullable String column) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String count : column == null ? new String[0] : column.split(";")) {
            int equals = count.indexOf('=');
            if (equals > 0) {
                counts.put(count.substring(0, equals), Integer.valueOf(count.substring(equals + 1)));
            }
        }
        return counts;
    }
}
