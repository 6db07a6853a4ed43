package ru.nastavnik.participants.doubles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.doubles.Choice;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Login;

/** Puts two cards beside each other, line by line. */
@Component
class Comparing {

    private final Requests requests;
    private final Readiness readiness;
    private final Consents consents;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    Comparing(
            Requests requests,
            Readiness readiness,
            Consents consents,
            Catalogue catalogue,
            MessageSource messages,
            Clock clock) {
        this.requests = requests;
        this.readiness = readiness;
        this.consents = consents;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    List<CardLine> lines(Person one, Person other, Locale language) {
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        Map<PersonId, Request> asked = requests.of(year);
        Map<PersonId, Ready> ready = readiness.of(year);
        Map<PersonId, PersonConsents> papers = consents.ofPeople(List.of(one, other));
        return List.of(
                CardLine.of(
                        "people.column.name", one.name().full(), other.name().full(), Choice.Part.NAME),
                CardLine.of("people.column.kind", kind(one, language), kind(other, language), Choice.Part.KIND),
                CardLine.of("people.column.place", place(one), place(other), Choice.Part.PLACE),
                CardLine.of(
                        "people.column.birth",
                        one.birth().orElse(""),
                        other.birth().orElse(""),
                        Choice.Part.BIRTH),
                CardLine.of(
                        "doubles.request",
                        asked(asked.get(one.id())),
                        asked(asked.get(other.id())),
                        Choice.Part.REQUEST),
                CardLine.of(
                        "doubles.readiness",
                        ready(ready.get(one.id()), language),
                        ready(ready.get(other.id()), language),
                        Choice.Part.READINESS),
                CardLine.of("doubles.consents", papers(papers, one, language), papers(papers, other, language)),
                CardLine.of(
                        "doubles.login",
                        one.login().map(Login::value).orElse(""),
                        other.login().map(Login::value).orElse("")));
    }

    private String kind(Person person, Locale language) {
        return word("people.kind." + person.kind(), language);
    }

    private static String place(Person person) {
        return person.classGroup().map(ClassGroup::toString).or(person::post).orElse("");
    }

    private String asked(@Nullable Request request) {
        return request == null
                ? ""
                : catalogue.topics().stream()
                        .filter(topic -> topic.code().equals(request.topic()))
                        .map(Topic::title)
                        .findAny()
                        .orElse(request.topic());
    }

    private String ready(@Nullable Ready ready, Locale language) {
        return ready == null
                ? ""
                : messages.getMessage("doubles.readiness.of", new Object[] {ready.capacity()}, language);
    }

    private String papers(Map<PersonId, PersonConsents> papers, Person person, Locale language) {
        PersonConsents own = papers.get(person.id());
        return own == null ? "" : word("people.consent." + own.toTakePart(), language);
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
