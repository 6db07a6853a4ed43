package ru.nastavnik.participants.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.words.Refusal;

/** The partners of the school, each once, and who belongs to them. */
@Component
@Transactional
public class Organisations {

    private final OrganisationRepository rows;
    private final BelongingRepository belongings;
    private final People people;
    private final Clock clock;

    Organisations(OrganisationRepository rows, BelongingRepository belongings, People people, Clock clock) {
        this.rows = rows;
        this.belongings = belongings;
        this.people = people;
        this.clock = clock;
    }

    /** In the order of names. */
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return rows.findAllByOrderByName();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(UUID id) {
        return rows.findById(id);
    }

    /** How many people belong to each now. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> sizes() {
        return belongings.findAll().stream()
                .filter(this::isNow)
                .collect(Collectors.groupingBy(Belonging::organisation, Collectors.counting()));
    }

    /**
     * Adds a partner.
     *
     * @throws Refusal when the number is known already, with the name it is known under
     */
    public Organisation add(TaxNumber inn, String name, @Nullable String agreement) {
        refuseKnown(inn, null);
        return keep(new Organisation(inn, name, agreement), inn);
    }

    /** Corrects a partner, refused as {@link #add}. */
    public Organisation correct(UUID id, TaxNumber inn, String name, @Nullable String agreement) {
        Organisation organisation = known(id);
        refuseKnown(inn, id);
        organisation.correct(inn, name, agreement);
        return keep(organisation, inn);
    }

    private void refuseKnown(TaxNumber inn, @Nullable UUID but) {
        rows.findByInn(inn.value()).filter(other -> !other.id().equals(but)).ifPresent(other -> {
            throw new Refusal("organisations.refusal.known", inn.value(), other.name());
        });
    }

    private Organisation keep(Organisation organisation, TaxNumber inn) {
        try {
            Organisation kept = rows.save(organisation);
            people.keep(List.of());
            return kept;
        } catch (DataIntegrityViolationException e) {
            throw (Refusal) new Refusal("organisations.refusal.known", inn.value(), "—").initCause(e);
        }
    }

    /**
     * Notes that somebody belongs to a partner from a day on.
     *
     * @throws Refusal when there is no such person or partner, the person is a pupil of this school, the day is still to
     *     come, or the person belongs there already
     */
    public Belonging join(PersonId id, UUID organisation, @Nullable String post, LocalDate since) {
        Person person = people.find(id).orElseThrow(() -> new Refusal("people.refusal.unknown-person"));
        if (person.kind() == PersonKind.PUPIL) {
            throw new Refusal("organisations.refusal.pupil");
        }
        if (since.isAfter(today())) {
            throw new Refusal("organisations.refusal.future");
        }
        Organisation partner = known(organisation);
        if (of(id).stream().anyMatch(other -> other.organisation().equals(organisation) && other.goesOnAfter(since))) {
            throw new Refusal("organisations.refusal.belongs", partner.name());
        }
        return belongings.save(new Belonging(id, partner, post, since));
    }

    /**
     * Notes the last day of it.
     *
     * @throws Refusal when there is nothing of the kind, or the day is before the first one
     */
    public void end(PersonId person, UUID belonging, LocalDate until) {
        Belonging known = belongings
                .findById(belonging)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new Refusal("organisations.refusal.unknown"));
        if (until.isBefore(known.since())) {
            throw new Refusal("organisations.refusal.before");
        }
        known.end(until);
        belongings.save(known);
    }

    /** Where somebody belongs or belonged, the latest first. */
    @Transactional(readOnly = true)
    public List<Belonging> of(PersonId person) {
        return belongings.findByPersonIdOrderBySinceDesc(person.value());
    }

    /** Who belongs or belonged to a partner, the latest first. */
    @Transactional(readOnly = true)
    public List<Belonging> members(UUID organisation) {
        return belongings.findByOrganisationIdOrderBySinceDesc(organisation);
    }

    /** The names of the partners that somebody belongs to today. */
    @Transactional(readOnly = true)
    public List<String> namesOf(PersonId person) {
        return of(person).stream()
                .filter(this::isNow)
                .map(belonging -> known(belonging.organisation()).name())
                .toList();
    }

    private boolean isNow(Belonging belonging) {
        return belonging.goesOnAfter(today());
    }

    private Organisation known(UUID id) {
        return rows.findById(id).orElseThrow(() -> new Refusal("organisations.refusal.unknown"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
