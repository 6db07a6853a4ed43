package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence about a row or a whole list: a message key and what the sentence names.
 *
 * @param key    message key
 * @param values in order
 */
public record Remark(String key, List<String> values) {

    private static final String BETWEEN_REMARKS = "\n";
    private static final String BETWEEN_VALUES = "\t";

    public Remark {
        values = values.stream()
                .map(value -> value.replaceAll("\\s+", " "))
                .map(value -> value.length() <= 150 ? value : value.substring(0, 150) + "…")
                .toList();
    }

    static Remark of(String key, String... values) {
        return new Remark(key, List.of(values));
    }

    /** The values in the shape that messages take. */
    public Object[] arguments() {
        return values.toArray();
    }

    static String write(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> remark.values.isEmpty()
                        ? remark.key
                        : remark.key + BETWEEN_VALUES + String.join(BETWEEN_VALUES, remark.values))
                .collect(Collectors.joining(BETWEEN_REMARKS));
    }

    static List<Remark> read(String written) {
        List<Remark> remarks = new ArrayList<>();
        for (String line : written.split(BETWEEN_REMARKS)) {
            String[] parts = line.split(BETWEEN_VALUES, -1);
            if (!line.isEmpty()) {
                remarks.add(new Remark(parts[0], Arrays.asList(parts).subList(1, parts.length)));
            }
        }
        return remarks;
    }

    /** Masked: the values may name a person. */
    @Override
    public String toString() {
        return "Remark[%s]".formatted(key);
    }
}
