package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.bases.YoungSpecialists;
import ru.nastavnik.platform.calendar.SchoolYear;

/** What a person's card says of the bases of this school year. */
@Component
class BaseCards {

    private final Requests requests;
    private final Readiness readiness;
    private final Catalogue catalogue;
    private final YoungSpecialists young;
    private final YoungWords words;
    private final Choices choices;
    private final Clock clock;

    BaseCards(
            Requests requests,
            Readiness readiness,
            Catalogue catalogue,
            YoungSpecialists young,
            YoungWords words,
            Choices choices,
            Clock clock) {
        this.requests = requests;
        this.readiness = readiness;
        this.catalogue = catalogue;
        this.young = young;
        this.words = words;
        this.choices = choices;
        this.clock = clock;
    }

    BaseCard of(Person person, Locale language) {
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        Request request = requests.of(year).get(person.id());
        Ready ready = readiness.of(year).get(person.id());
        return new BaseCard(
                words(request),
                request == null ? null : request.about(),
                words(ready, language),
                ready == null ? null : ready.about(),
                young.of(person).map(reason -> words.reason(reason, language)).orElse(null));
    }

    private @Nullable String words(@Nullable Request request) {
        return request == null
                ? null
                : catalogue.topicTitle(request.topic())
                        + request.subject()
                                .map(code -> ": " + catalogue.subjectTitle(code))
                                .orElse("");
    }

    private @Nullable String words(@Nullable Ready ready, Locale language) {
        if (ready == null) {
            return null;
        }
        String subjects = new TreeSet<>(ready.subjects())
                .stream().map(catalogue::subjectTitle).collect(Collectors.joining(", "));
        String places = choices.word("people.bases.capacity-of", language, ready.capacity());
        return subjects.isEmpty() ? places : subjects + "; " + places;
    }
}
