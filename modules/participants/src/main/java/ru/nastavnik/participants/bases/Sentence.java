package ru.nastavnik.participants.bases;

import java.util.List;
import ru.nastavnik.platform.words.Refusal;

/**
 * A sentence about a row of a base.
 *
 * @param key    message key
 * @param values what it names, in order
 */
public record Sentence(String key, List<Object> values) {

    private static final int LONGEST = 80;

    public Sentence {
        values = values.stream().map(Sentence::shortened).toList();
    }

    public static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values));
    }

    public static Sentence of(Refusal refusal) {
        return new Sentence(refusal.messageKey(), refusal.values());
    }

    private static Object shortened(Object value) {
        return value instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : value;
    }

    /** The values in the shape that messages take. */
    public Object[] arguments() {
        return values.toArray();
    }

    /** Masked: the values may name a person. */
    @Override
    public String toString() {
        return "Sentence[%s]".formatted(key);
    }
}
