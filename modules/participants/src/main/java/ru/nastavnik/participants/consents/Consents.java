package ru.nastavnik.participants.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.words.Refusal;

/** The consents of a school. Of whom nothing is recorded, all are awaited. */
@Component
@Transactional
public class Consents {

    private final ConsentFactRepository facts;
    private final ConsentReference reference;
    private final RecordingRules rules;
    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final Clock clock;

    Consents(
            ConsentFactRepository facts,
            ConsentReference reference,
            RecordingRules rules,
            People people,
            Requests requests,
            Readiness readiness,
            Clock clock) {
        this.facts = facts;
        this.reference = reference;
        this.rules = rules;
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.clock = clock;
    }

    /** Records the same of many, see {@link #record(Map, Set)}. */
    public void record(Collection<PersonId> persons, Set<ConsentKind> kinds, Word word) {
        Map<PersonId, Word> same = new LinkedHashMap<>();
        persons.forEach(person -> same.put(person, word));
        record(same, kinds);
    }

    /**
     * Adds what papers or calls say, all or nothing. Where the rule asks for both signatures and the word says that the
     * pupil signed too, both are recorded.
     *
     * @throws Refusal when the day is still to come, somebody is not in the school's list, a consent did not come on
     *     paper, nobody is named as signer or somebody who may not sign, or a guardian's ground is missing
     */
    public void record(Map<PersonId, Word> words, Set<ConsentKind> kinds) {
        record(words.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), kinds, entry.getValue()))
                .toList());
    }

    /**
     * What is said of one person about some papers.
     *
     * @param kinds not empty
     */
    public record Entry(PersonId person, Set<ConsentKind> kinds, Word word) {

        public Entry {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The same of several at once, to each their own kinds, all or nothing, see {@link #record(Map, Set)}. */
    public void record(Collection<Entry> entries) {
        Map<PersonId, Person> known =
                people.all(entries.stream().map(Entry::person).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        AgeRules ages = reference.rules();
        List<ConsentFact> added = new ArrayList<>();
        Map<LocalDate, Map<ConsentKind, ConsentPaper>> blanks = new HashMap<>();
        for (Entry entry : entries) {
            Person person = known.get(entry.person());
            if (person == null) {
                throw new Refusal("people.refusal.unknown-person");
            }
            Word word = entry.word();
            Set<Signer> signers = rules.signers(person, word, ages, today);
            Map<ConsentKind, ConsentPaper> papers = blanks.computeIfAbsent(word.day(), reference::papers);
            for (ConsentKind kind : entry.kinds()) {
                ConsentPaper paper = word.says() == Says.GIVEN ? papers.get(kind) : null;
                signers.forEach(signer -> added.add(fact(person, kind, signer, word, paper)));
            }
        }
        facts.saveAll(added);
    }

    /** Why this could not be recorded of the person today; nothing where it could. */
    @Transactional(readOnly = true)
    public Optional<Refusal> trouble(Person person, Word word) {
        try {
            rules.signers(person, word, reference.rules(), LocalDate.now(clock));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static ConsentFact fact(
            Person person, ConsentKind kind, Signer signer, Word word, @Nullable ConsentPaper paper) {
        if (paper == null) {
            return new ConsentFact(person.id(), kind, signer, word, null, null);
        }
        LocalDate until = word.until() == null ? paper.lastDay(word.day()).orElse(null) : word.until();
        return new ConsentFact(person.id(), kind, signer, word, until, paper.edition());
    }

    /**
     * Says that a fact was recorded by mistake; it stays in the history and counts no more.
     *
     * @throws Refusal when there is no such fact of the person
     */
    public void mistaken(PersonId person, UUID fact, @Nullable UserId by) {
        ConsentFact wrong = facts.findById(fact)
                .filter(found -> found.person().equals(person) && found.says() != Says.MISTAKEN)
                .orElseThrow(() -> new Refusal("people.refusal.unknown-fact"));
        facts.saveAll(List.of(wrong.mistaken(LocalDate.now(clock), by)));
    }

    /** How it stands today with each of these people; whoever is unknown is not in the answer. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonConsents> of(Collection<PersonId> persons) {
        return ofPeople(people.all(persons));
    }

    /** How it stands today with each of these people. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonConsents> ofPeople(Collection<Person> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        AgeRules ages = reference.rules();
        Map<ConsentKind, ConsentPaper> papers = reference.papers(today);
        Map<PersonId, List<ConsentFact>> known =
                facts.findByPersonIn(persons.stream().map(Person::id).toList()).stream()
                        .collect(Collectors.groupingBy(ConsentFact::person));
        Map<PersonId, PersonConsents> all = new LinkedHashMap<>();
        for (Person person : persons) {
            all.put(person.id(), of(person, known.getOrDefault(person.id(), List.of()), ages, papers, today));
        }
        return all;
    }

    private static PersonConsents of(
            Person person,
            List<ConsentFact> known,
            AgeRules ages,
            Map<ConsentKind, ConsentPaper> papers,
            LocalDate today) {
        Birth birth = Birth.of(person);
        Map<ConsentKind, Present> kinds = new EnumMap<>(ConsentKind.class);
        for (ConsentKind kind : ConsentKind.values()) {
            ConsentPaper paper = papers.get(kind);
            List<ConsentFact> own =
                    known.stream().filter(fact -> fact.kind() == kind).toList();
            kinds.put(kind, new History(own, birth, ages).on(today, paper == null ? 0 : paper.warnDays()));
        }
        return new PersonConsents(person.id(), kinds, ages.of(birth, today).signers());
    }

    /** Those of them whose data may be used for a pair today: both papers are in force. */
    @Transactional(readOnly = true)
    public Set<PersonId> active(Collection<PersonId> persons) {
        return of(new HashSet<>(persons)).values().stream()
                .filter(PersonConsents::isActive)
                .map(PersonConsents::person)
                .collect(Collectors.toSet());
    }

    /** All that was ever said about a person, the latest first, mistakes included. */
    @Transactional(readOnly = true)
    public List<ConsentFact> history(PersonId person) {
        return facts.findByPersonIn(List.of(person)).stream()
                .sorted(ConsentFact.ORDER.reversed())
                .toList();
    }

    /** Who has a request or is ready to mentor in the year and is in the school now, in the order of names. */
    @Transactional(readOnly = true)
    public List<Person> whoTakesPart(SchoolYear year) {
        Set<PersonId> all = new HashSet<>(requests.of(year).keySet());
        all.addAll(readiness.of(year).keySet());
        return people.all(all).stream()
                .filter(person -> person.leftOn().isEmpty())
                .toList();
    }

    /** Who takes part in the year and whose papers have not all come yet. */
    @Transactional(readOnly = true)
    public List<PersonId> awaited(SchoolYear year) {
        return ofPeople(whoTakesPart(year)).values().stream()
                .filter(PersonConsents::isAwaited)
                .map(PersonConsents::person)
                .toList();
    }
}
