package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.platform.calendar.SchoolYear;

/** The grid of requests: a row per person, a topic from the catalogue, a subject where the topic asks for one. */
@Component
class RequestSheet {

    private final Requests requests;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Clock clock;

    RequestSheet(Requests requests, Catalogue catalogue, Choices choices, Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.choices = choices;
        this.clock = clock;
    }

    /** The rows as they are kept. */
    List<RequestLine> kept(List<Person> members) {
        Map<PersonId, Request> known = requests.of(year());
        Map<String, String> hidden = hidden();
        return members.stream()
                .map(person -> RequestLine.of(person, known.get(person.id()), hidden))
                .toList();
    }

    /** The rows as they were typed, each with what is wrong in it. */
    List<RequestLine> typed(List<Person> members, Grid grid) {
        Set<String> withSubject = new HashSet<>();
        catalogue.all().stream().filter(Topic::needsSubject).map(Topic::code).forEach(withSubject::add);
        Map<String, String> hidden = hidden();
        return members.stream()
                .map(person -> RequestLine.typed(person, grid, hidden, trouble(person, grid, withSubject)))
                .toList();
    }

    /** Writes the rows that were touched, all or none; how many they were. */
    int write(List<Person> members, Grid grid) {
        List<Requests.Tick> ticks = new ArrayList<>();
        List<PersonId> gone = new ArrayList<>();
        for (Person person : members) {
            String topic = grid.value("topic", person.id());
            String subject = topic.isEmpty() ? "" : grid.value("subject", person.id());
            if (grid.isTouched(person.id(), RequestLine.joined(topic, subject))) {
                if (topic.isEmpty()) {
                    gone.add(person.id());
                } else {
                    ticks.add(new Requests.Tick(person.id(), topic, subject.isEmpty() ? null : subject));
                }
            }
        }
        requests.change(year(), ticks, gone);
        return ticks.size() + gone.size();
    }

    void show(List<RequestLine> lines, Model model, Locale language) {
        model.addAttribute("topics", choices.topics(language));
        model.addAttribute("subjects", choices.subjects(language));
        model.addAttribute("rows", lines);
        model.addAttribute("troubles", wrong(lines));
    }

    static List<RequestLine> wrong(List<RequestLine> lines) {
        return lines.stream().filter(line -> line.trouble() != null).toList();
    }

    private Map<String, String> hidden() {
        return catalogue.all().stream().filter(Topic::isHidden).collect(Collectors.toMap(Topic::code, Topic::title));
    }

    private static @Nullable String trouble(Person person, Grid grid, Set<String> withSubject) {
        boolean lacking = withSubject.contains(grid.value("topic", person.id()))
                && grid.value("subject", person.id()).isEmpty();
        return lacking ? "people.requests.which-subject" : null;
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
