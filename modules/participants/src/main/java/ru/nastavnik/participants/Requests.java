package ru.nastavnik.participants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** Who has a request in a school year. A person has one request a year. */
@Component
@Transactional
public class Requests {

    private final RequestRepository rows;
    private final Catalogue catalogue;

    Requests(RequestRepository rows, Catalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    /**
     * Ticks a person's request, or changes it.
     *
     * @param topic   code of the catalogue
     * @param subject code of the catalogue; asked for where the topic is a subject
     * @throws Refusal when the topic asks for a subject and none is given, or a code is unknown
     */
    public void tick(PersonId person, SchoolYear year, String topic, @Nullable String subject) {
        tick(year, List.of(new Tick(person, topic, subject)));
    }

    /** Ticks many at once, all or none. */
    public void tick(SchoolYear year, Collection<Tick> ticks) {
        Map<PersonYear, Request> known = known(ticks.stream().map(Tick::person).toList(), year);
        ticks.stream()
                .map(tick -> Choice.of(tick, known.get(PersonYear.of(tick.person(), year))))
                .distinct()
                .forEach(choice -> catalogue.check(choice.topic(), choice.subject(), choice.kept()));
        rows.saveAll(ticks.stream()
                .map(tick -> {
                    PersonYear id = PersonYear.of(tick.person(), year);
                    Request request = known.getOrDefault(id, new Request(id, tick.topic(), tick.subject()));
                    request.change(tick.topic(), tick.subject());
                    return request;
                })
                .toList());
    }

    /** Ticks some and takes back others, all or nothing. */
    public void change(SchoolYear year, Collection<Tick> ticks, Collection<PersonId> gone) {
        tick(year, ticks);
        untick(gone, year);
    }

    /**
     * Says more of a person's request than its topic.
     *
     * @throws Refusal when the person has no request in the year
     */
    public void describe(PersonId person, SchoolYear year, AboutMentee about) {
        Request request = rows.findById(PersonYear.of(person, year))
                .orElseThrow(() -> new Refusal("people.bases.refusal.no-request"));
        request.describe(about);
        rows.save(request);
    }

    /** Takes requests back, and all that was said with them. Who has none is passed over. */
    public void untick(Collection<PersonId> persons, SchoolYear year) {
        rows.deleteAll(known(persons, year).values());
    }

    /** The requests of a year by person. */
    @Transactional(readOnly = true)
    public Map<PersonId, Request> of(SchoolYear year) {
        return rows.findByIdYear(year.start()).stream().collect(Collectors.toMap(Request::person, Function.identity()));
    }

    private Map<PersonYear, Request> known(Collection<PersonId> persons, SchoolYear year) {
        return rows.findByIdIn(persons.stream().map(p -> PersonYear.of(p, year)).toList()).stream()
                .collect(Collectors.toMap(r -> PersonYear.of(r.person(), r.year()), Function.identity()));
    }

    /**
     * One tick in the class list.
     *
     * @param subject {@literal null} where the topic is no subject
     */
    public record Tick(
            PersonId person, String topic, @Nullable String subject) {

        public Tick {
            Objects.requireNonNull(person);
        }
    }

    private record Choice(String topic, @Nullable String subject, boolean kept) {

        static Choice of(Tick tick, @Nullable Request before) {
            return new Choice(
                    tick.topic(),
                    tick.subject(),
                    before != null && before.topic().equals(tick.topic()));
        }
    }
}
