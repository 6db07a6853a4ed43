package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Whose papers a page of consents is about. */
@Component
class ConsentSheets {

    private final People people;
    private final Consents consents;
    private final Clock clock;

    ConsentSheets(People people, Consents consents, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    /** A class, the adults, or without a choice whoever takes part, by class. */
    List<Person> listed(@Nullable String group) {
        return group == null || group.isEmpty()
                ? consents.whoTakesPart(SchoolYear.of(LocalDate.now(clock))).stream()
                        .sorted(ConsentPages.BY_CLASS)
                        .toList()
                : Group.of(group, people).members(people);
    }
}
