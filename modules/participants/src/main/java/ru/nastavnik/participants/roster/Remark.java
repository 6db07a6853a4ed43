package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
                .map(Blanks::single)
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

    /** The column that it is about, where it is about one: {@code name}, {@code class} or {@code birth}. */
    public Optional<String> about() {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "no-name", "one-word", "initials", "odd-name", "note-dropped", "four-words" -> Optional.of("name");
            case "unclear-class", "no-class" -> Optional.of("class");
            case "impossible-date", "future-date", "unreadable-date" -> Optional.of("birth");
            default -> Optional.empty();
        };
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
