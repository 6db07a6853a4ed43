package ru.nastavnik.participants.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentScans;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.consents.Says;

/** What a person's card says of consents: how it stands, and the history. */
@Component
class ConsentCards {

    private final Consents consents;
    private final ConsentScans scans;

    ConsentCards(Consents consents, ConsentScans scans) {
        this.consents = consents;
        this.scans = scans;
    }

    /** Whether the data may not be used any more and are to be destroyed. */
    boolean processingIsWithdrawn(Person person) {
        return Objects.requireNonNull(consents.ofPeople(List.of(person)).get(person.id()))
                        .of(ConsentKind.PROCESSING)
                        .state()
                == ConsentState.WITHDRAWN;
    }

    ConsentCard of(Person person) {
        PersonConsents present =
                Objects.requireNonNull(consents.ofPeople(List.of(person)).get(person.id()));
        List<ConsentFact> facts = consents.history(person.id());
        Set<UUID> mistaken = new HashSet<>();
        facts.forEach(fact -> fact.annuls().ifPresent(mistaken::add));
        return new ConsentCard(
                ConsentLine.cells(present),
                present.signers().name(),
                person.birth().isEmpty() && !person.isAdult(),
                facts.stream()
                        .filter(fact -> fact.says() != Says.MISTAKEN)
                        .map(fact -> ConsentCard.Entry.of(fact, mistaken.contains(fact.getId())))
                        .toList(),
                scans(person));
    }

    /** Also where they were switched off and some are left. */
    private @Nullable Integer scans(Person person) {
        int known = scans.of(person.id()).size();
        return known == 0 && !scans.isOn() ? null : Integer.valueOf(known);
    }
}
