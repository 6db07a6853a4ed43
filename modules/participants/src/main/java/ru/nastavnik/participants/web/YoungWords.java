package ru.nastavnik.participants.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.bases.YoungSpecialist;

/** Says why somebody is a «молодой специалист». */
@Component
class YoungWords {

    private final MessageSource messages;

    YoungWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code стаж 1 год}, and where the person does not count for the indicator, that and why. */
    String reason(YoungSpecialist young, Locale language) {
        String key = young.counted() ? "people.young.reason" : "people.young.reason.not-counted";
        return messages.getMessage(key, new Object[] {young.years()}, language);
    }
}
