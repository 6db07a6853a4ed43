package ru.nastavnik.participants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.profiles.ConsentState;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** The consents that lie in the folder. Of whom nothing is recorded, the consent is awaited. */
@Component
@Transactional
public class Consents {

    private final ConsentRepository rows;
    private final PersonRepository people;
    private final Clock clock;

    Consents(ConsentRepository rows, PersonRepository people, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records what a paper or a call says.
     *
     * @param day       of the paper; not in the future
     * @param whereKept {@code папка 3, лист 12}; {@literal null} leaves what was recorded
     * @throws Refusal when the day is still to come, or when somebody is not in the school's list
     */
    public void record(PersonId person, ConsentState state, LocalDate day, @Nullable String whereKept) {
        record(List.of(person), state, day, whereKept);
    }

    /** Records the same for many at once, all or none. */
    public void record(Collection<PersonId> persons, ConsentState state, LocalDate day, @Nullable String whereKept) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("people.refusal.consent-in-future");
        }
        Set<PersonId> all = Set.copyOf(persons);
        if (people.findByIdInOrderByNameKey(all).size() < all.size()) {
            throw new Refusal("people.refusal.unknown-person");
        }
        Map<PersonId, Consent> known = of(all);
        rows.saveAll(all.stream()
                .map(person -> {
                    Consent consent = known.getOrDefault(person, new Consent(person));
                    consent.change(state, day, whereKept);
                    return consent;
                })
                .toList());
    }

    /** What is recorded of these people. */
    @Transactional(readOnly = true)
    public Map<PersonId, Consent> of(Collection<PersonId> persons) {
        return rows.findAllById(persons).stream().collect(Collectors.toMap(Consent::person, Function.identity()));
    }

    /** Who has a request or is ready to mentor in the year, and whose paper has not come yet. */
    @Transactional(readOnly = true)
    public List<PersonId> awaited(SchoolYear year) {
        return rows.awaited(year.start());
    }
}
