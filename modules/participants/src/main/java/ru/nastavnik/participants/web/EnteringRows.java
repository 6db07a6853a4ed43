package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.Entered;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Source;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.UserId;

/** Writes the rows of a grid together with how they came to be known, all or nothing. */
@Component
class EnteringRows {

    private final RequestSheet sheet;
    private final Readiness readiness;
    private final Entered entered;
    private final Clock clock;

    EnteringRows(RequestSheet sheet, Readiness readiness, Entered entered, Clock clock) {
        this.sheet = sheet;
        this.readiness = readiness;
        this.entered = entered;
        this.clock = clock;
    }

    /** How many requests were written; of those that say something new, the source is noted. */
    @Transactional
    public int requests(List<Person> members, Grid grid, Source source, UserId by) {
        Set<RequestLine> before = new HashSet<>(sheet.kept(members));
        int written = sheet.write(members, grid);
        List<PersonId> changed = sheet.kept(members).stream()
                .filter(line -> !before.contains(line))
                .map(line -> PersonId.of(line.person().id()))
                .toList();
        entered.note(changed, year(), Entered.What.REQUEST, source, by);
        return written;
    }

    @Transactional
    public void readiness(List<Readiness.Declaration> declared, List<PersonId> gone, Source source, UserId by) {
        readiness.change(year(), declared, gone);
        entered.note(
                declared.stream().map(Readiness.Declaration::person).toList(),
                year(),
                Entered.What.READINESS,
                source,
                by);
    }

    /** By identifier, as the pages ask for it: {@code PAPER}, {@code SPOKEN}, {@code CLASS_TEACHER}. */
    Map<String, String> sources(Entered.What what) {
        return entered.of(year(), what).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().name()));
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
