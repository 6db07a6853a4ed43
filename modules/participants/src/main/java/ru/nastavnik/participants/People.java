package ru.nastavnik.participants;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.words.Refusal;

/** The list of the school, «Ученики и сотрудники школы». Answers in the order of names. */
@Component
@Transactional
public class People {

    private final PersonRepository rows;
    private final FindingPeople finding;
    private final ObjectProvider<KindInUse> kinds;
    private final Clock clock;

    People(PersonRepository rows, FindingPeople finding, ObjectProvider<KindInUse> kinds, Clock clock) {
        this.rows = rows;
        this.finding = finding;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Also someone who has left. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return rows.findById(id);
    }

    /** Those of them that exist, also who have left. */
    @Transactional(readOnly = true)
    public List<Person> all(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : rows.findByIdInOrderByNameKey(ids);
    }

    /** Everyone who is in the school now. */
    @Transactional(readOnly = true)
    public List<Person> listed() {
        return rows.findByLeftOnIsNullOrderByNameKey();
    }

    /** The pupils of a class now. */
    @Transactional(readOnly = true)
    public List<Person> of(ClassGroup classGroup) {
        return rows.inClass(classGroup.grade(), classGroup.letter());
    }

    /** Staff, and those from outside. */
    @Transactional(readOnly = true)
    public List<Person> adults() {
        return rows.findByLeftOnIsNullAndKindNotOrderByNameKey(PersonKind.PUPIL);
    }

    /** The classes that have pupils now, in order. */
    @Transactional(readOnly = true)
    public List<ClassGroup> classes() {
        return rows.classes().stream().sorted().toList();
    }

    /**
     * Whom a surname, a full name or a surname with initials may mean, as typed or pasted from an order: case, ё and е,
     * spaces and Latin look-alikes do not matter. Several people of one name are all answered; a text that names nobody
     * gives none.
     */
    @Transactional(readOnly = true)
    public List<Person> named(String typed) {
        TypedName name = TypedName.read(typed);
        return name.surname().isEmpty()
                ? List.of()
                : rows.findByLeftOnIsNullAndNameKeyStartingWithOrderByNameKey(name.surname()).stream()
                        .filter(person -> name.mayMean(person.name()))
                        .toList();
    }

    /** Whom the account belongs to in this school. */
    @Transactional(readOnly = true)
    public Optional<Person> ofUser(UserId user) {
        return rows.findByUserId(user.value());
    }

    /**
     * One page of those who are in the school now, counted from 0. Of those found by name whose surname begins so comes
     * first, and there are at most {@link PeopleSearch#COUNTED} and one in all.
     */
    @Transactional(readOnly = true)
    public Page<Person> search(PeopleSearch search, int page, int size) {
        if (search.isOfName()) {
            FindingPeople.Found found = finding.find(search, page, size);
            Map<PersonId, Person> cards = all(found.people()).stream().collect(toMap(Person::id, card -> card));
            return new PageImpl<>(
                    found.people().stream()
                            .map(cards::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    PageRequest.of(page, size),
                    found.total());
        }
        ClassGroup group = search.classGroup();
        return rows.search(
                search.kind(),
                group == null ? null : group.grade(),
                group == null ? null : group.letter(),
                PageRequest.of(page, size));
    }

    /** Everyone of whom there is a card that may be shown, also who have left. */
    @Transactional(readOnly = true)
    public List<Person> known() {
        return rows.findAll();
    }

    /** Everyone, also who have left and whose data are blocked: for comparing with a list, not for showing. */
    @Transactional(readOnly = true)
    public List<Person> everyone() {
        return rows.everyone();
    }

    /** How many of a kind are in the school now. */
    @Transactional(readOnly = true)
    public long count(PersonKind kind) {
        return rows.countOf(kind);
    }

    /** Adds one person, typed by hand. */
    public Person add(PersonName name, PersonKind kind, @Nullable ClassGroup classGroup, @Nullable String post) {
        return add(name, kind, PersonDetails.of(classGroup, post));
    }

    /** Adds one person of whom more is known. */
    public Person add(PersonName name, PersonKind kind, PersonDetails details) {
        Person person = new Person(name, kind);
        person.describe(details);
        person.came(LocalDate.now(clock));
        return rows.save(person);
    }

    /**
     * Corrects a person's name, class or post and birth as their card says; an empty place is taken as not known.
     *
     * @throws Refusal when there is no such person
     */
    public Person correct(PersonId id, PersonName name, PersonDetails details) {
        Person person = known(id);
        person.rename(name);
        person.correct(details);
        return rows.save(person);
    }

    /**
     * Notes what the person is to the school now. A pupil becomes something else after leaving, usually an alumnus.
     *
     * @throws Refusal when there is no such person, an adult would become a pupil, a pupil is still in the school, or a pair
     *     that works would not suit
     */
    public Person become(PersonId id, PersonKind kind) {
        Person person = known(id);
        if (kind == PersonKind.PUPIL && person.kind() != PersonKind.PUPIL) {
            throw new Refusal("kinds.refusal.to-pupil");
        }
        if (kind != person.kind() && !person.isAdult() && person.leftOn().isEmpty()) {
            throw new Refusal("kinds.refusal.still-pupil");
        }
        kinds.stream()
                .flatMap(use -> use.objection(person.id(), kind).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        person.become(kind);
        return rows.save(person);
    }

    /** Notes that the person left the school today. Nothing is deleted; access is taken back by {@link GivingAccess}. */
    public Person leave(PersonId id) {
        Person person = known(id);
        person.leave(LocalDate.now(clock));
        return rows.save(person);
    }

    /** Notes that the person is in the school again. */
    public Person comeBack(PersonId id) {
        Person person = known(id);
        person.comeBack();
        return rows.save(person);
    }

    private Person known(PersonId id) {
        return rows.findById(id).orElseThrow(() -> new Refusal("people.refusal.unknown-person"));
    }

    /** Keeps what was changed or added, in batches, at once. */
    public void keep(Collection<Person> people) {
        rows.saveAll(people);
        rows.flush();
    }
}
