package ru.nastavnik.platform.web;

import java.util.List;

/**
 * One sentence that says what was done, shown once at the top of the next page. Put it into the redirect's flash
 * attributes under the name {@link #NAME}.
 *
 * @param key    message key of the sentence
 * @param values what the sentence names, in order
 */
public record Notice(String key, List<Object> values) {

    /** The name that the layout looks for. */
    public static final String NAME = "notice";

    public Notice {
        values = List.copyOf(values);
    }

    public static Notice of(String key, Object... values) {
        return new Notice(key, List.of(values));
    }

    /** The values in the shape that messages take. */
    public Object[] arguments() {
        return values.toArray();
    }
}
