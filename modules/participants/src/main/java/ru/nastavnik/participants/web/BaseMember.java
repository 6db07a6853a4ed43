package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.bases.PairOfBase;
import ru.nastavnik.participants.bases.YoungSpecialist;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One line of a base before it is put into words.
 *
 * @param abouts   codes of the topic or the subjects
 * @param what     the same in words
 * @param more     what is said besides
 * @param capacity of a mentor, how many mentees at once; 0 of a mentee
 * @param pairs    of the year, ended ones too
 * @param young    why the person is a «молодой специалист»
 */
@PersonalData
record BaseMember(
        Person person,
        PersonConsents consents,
        Set<String> abouts,
        String what,
        String more,
        int capacity,
        List<PairOfBase> pairs,
        @Nullable YoungSpecialist young) {

    boolean isPaired() {
        return pairs.stream().anyMatch(PairOfBase::current);
    }

    /** How many mentees a mentor can still take. */
    int places() {
        return Math.max(
                0, capacity - (int) pairs.stream().filter(PairOfBase::current).count());
    }

    @Override
    public String toString() {
        return "BaseMember[%s]".formatted(person.id());
    }
}
