package ru.nastavnik.participants.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of the grid of readiness. Where nothing is declared yet, subject and experience are what the list said.
 *
 * @param offer    message key of what the list said under «Готов быть наставником», or {@literal null}
 * @param was      the row as it stood when the page was shown
 * @param troubles message key of what is wrong, by column
 */
@PersonalData
record ReadyLine(
        PersonLine person,
        boolean ready,
        String subject,
        String another,
        String years,
        String capacity,
        @Nullable String offer,
        String was,
        Map<String, String> troubles) {

    static ReadyLine of(Person person, @Nullable Ready ready) {
        List<String> subjects = ready == null
                ? person.subject().map(List::of).orElse(List.of())
                : List.copyOf(new TreeSet<>(ready.subjects()));
        ReadyLine line = new ReadyLine(
                PersonLine.of(person),
                ready != null,
                subjects.isEmpty() ? "" : subjects.get(0),
                subjects.size() < 2 ? "" : subjects.get(1),
                ready == null
                        ? person.experienceYears().map(Object::toString).orElse("")
                        : Integer.toString(ready.experienceYears()),
                Integer.toString(ready == null ? person.isAdult() ? 2 : 1 : ready.capacity()),
                offer(person),
                "",
                Map.of());
        return line.was(line.joined());
    }

    static ReadyLine typed(Person person, Grid grid) {
        return new ReadyLine(
                PersonLine.of(person),
                grid.ticked("ready", person.id()),
                grid.value("subject", person.id()),
                grid.value("another", person.id()),
                grid.value("years", person.id()),
                grid.value("capacity", person.id()),
                offer(person),
                grid.value("was", person.id()),
                Map.of());
    }

    private static @Nullable String offer(Person person) {
        return person.offersMentoring().map(offers -> "people.offer." + offers).orElse(null);
    }

    /** Everything that may be changed in the row. */
    String joined() {
        return ready ? String.join("/", "ready", subject, another, years, capacity) : "";
    }

    boolean touched() {
        return !was.equals(joined());
    }

    Set<String> subjects() {
        Set<String> subjects = new TreeSet<>();
        subjects.add(subject);
        subjects.add(another);
        subjects.remove("");
        return subjects;
    }

    private ReadyLine was(String value) {
        return new ReadyLine(person, ready, subject, another, years, capacity, offer, value, troubles);
    }

    ReadyLine checked() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (ready && (!years.matches("\\d{0,2}") || number(years, 0) > 70)) {
            wrong.put("years", "people.readiness.years");
        }
        if (ready && (!capacity.matches("\\d{0,2}") || number(capacity, 1) < 1 || number(capacity, 1) > 10)) {
            wrong.put("capacity", "people.readiness.capacity-trouble");
        }
        return new ReadyLine(person, ready, subject, another, years, capacity, offer, was, wrong);
    }

    static int number(String typed, int otherwise) {
        return typed.isEmpty() ? otherwise : Integer.parseInt(typed);
    }

    @Override
    public String toString() {
        return "ReadyLine[…]";
    }
}
