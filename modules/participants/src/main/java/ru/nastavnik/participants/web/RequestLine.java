package ru.nastavnik.participants.web;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Request;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of the grid of requests.
 *
 * @param was     the row as it stood when the page was shown
 * @param trouble message key, or {@literal null}
 */
@PersonalData
record RequestLine(
        PersonLine person,
        String topic,
        String subject,
        String was,
        @Nullable String trouble) {

    static RequestLine of(Person person, @Nullable Request request) {
        String topic = request == null ? "" : request.topic();
        String subject = request == null ? "" : request.subject().orElse("");
        return new RequestLine(PersonLine.of(person), topic, subject, joined(topic, subject), null);
    }

    static RequestLine typed(Person person, Grid grid, @Nullable String trouble) {
        return new RequestLine(
                PersonLine.of(person),
                grid.value("topic", person.id()),
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
