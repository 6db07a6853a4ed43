package ru.nastavnik.programmes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;

/**
 * Whether the consents of both sides of a pair are in force today. Asked before a pair is fixed by an order, written into
 * an export or shown to the other side; nothing else decides it.
 */
@Component
@Transactional(readOnly = true)
public class PairPapers {

    /** How it stands. */
    public enum Standing {
        /** Both sides consent. */
        COMPLETE,
        /** «Ждём бумаг». */
        AWAITED,
        /** Somebody refused or took the consent back. */
        NO
    }

    private final Consents consents;

    PairPapers(Consents consents) {
        this.consents = consents;
    }

    /** How it stands with each of the pairs. */
    public Map<MentorshipId, Standing> of(Collection<Mentorship> pairs) {
        Set<PersonId> both = new HashSet<>();
        pairs.forEach(pair -> both.addAll(List.of(pair.mentor(), pair.mentee())));
        Map<PersonId, PersonConsents> known = consents.of(both);
        Map<MentorshipId, Standing> standings = new HashMap<>();
        pairs.forEach(pair -> standings.put(pair.id(), of(pair.mentor(), pair.mentee(), known)));
        return standings;
    }

    /** Those of the pairs that may be used: both sides consent. */
    public List<Mentorship> complete(Collection<Mentorship> pairs) {
        Map<MentorshipId, Standing> known = of(pairs);
        return pairs.stream()
                .filter(pair -> known.get(pair.id()) == Standing.COMPLETE)
                .toList();
    }

    /** How it stands with two people who are to be a pair. */
    Standing of(PersonId mentor, PersonId mentee) {
        return of(mentor, mentee, consents.of(Set.of(mentor, mentee)));
    }

    private static Standing of(PersonId mentor, PersonId mentee, Map<PersonId, PersonConsents> known) {
        Set<ConsentState> two = new HashSet<>();
        for (PersonId person : List.of(mentor, mentee)) {
            PersonConsents own = known.get(person);
            two.add(own == null ? ConsentState.AWAITED : own.toTakePart());
        }
        if (two.stream().anyMatch(ConsentState::isNo)) {
            return Standing.NO;
        }
        return two.stream().allMatch(ConsentState::isActive) ? Standing.COMPLETE : Standing.AWAITED;
    }
}
