package ru.nastavnik.participants.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Request;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of the grid of requests.
 *
 * @param former  the words of a topic that is no longer offered and that the row keeps, or {@literal null}
 * @param was     the row as it stood when the page was shown
 * @param trouble message key, or {@literal null}
 */
@PersonalData
record RequestLine(
        PersonLine person,
        String topic,
        @Nullable String former,
        String subject,
        String was,
        @Nullable String trouble) {

    /** @param hidden the words of topics that are no longer offered, by code */
    static RequestLine of(Person person, @Nullable Request request, Map<String, String> hidden) {
        String topic = request == null ? "" : request.topic();
        String subject = request == null ? "" : request.subject().orElse("");
        return new RequestLine(PersonLine.of(person), topic, hidden.get(topic), subject, joined(topic, subject), null);
    }

    static RequestLine typed(Person person, Grid grid, Map<String, String> hidden, @Nullable String trouble) {
        return new RequestLine(
                PersonLine.of(person),
                grid.value("topic", person.id()),
                hidden.get(grid.value("topic", person.id())),
                grid.value("subject", person.id()),
                grid.value("was", person.id()),
                trouble);
    }

    static String joined(String topic, String subject) {
        return topic + "/" + subject;
    }

    @Override
    public String toString() {
        return "RequestLine[…]";
    }
}
