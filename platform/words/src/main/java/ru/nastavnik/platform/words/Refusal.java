package ru.nastavnik.platform.words;

import java.util.List;

/**
 * Something the program will not do, with the reason as a sentence for the person who asked: a message key that exists
 * in every language, and the values that the sentence names. Nothing was changed when it is thrown.
 */
public class Refusal extends RuntimeException {

    private final String messageKey;
    private final List<Object> values;

    /**
     * @param messageKey must not be {@literal null}
     * @param values     what the sentence names, in order; never anything the reader may not see
     */
    public Refusal(String messageKey, Object... values) {
        super(messageKey);
        this.messageKey = messageKey;
        this.values = List.of(values);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> values() {
        return values;
    }
}
