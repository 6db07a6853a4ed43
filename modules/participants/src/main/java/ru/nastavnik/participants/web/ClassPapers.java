package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.identity.UserId;

/**
 * «Согласие принёс» on the class teacher's sheet: papers that a parent, or a pupil of age, has signed. Whoever signs by a
 * ground goes to the coordinator, who writes the ground down.
 */
@Component
class ClassPapers {

    private static final List<Signer> PARENTS = List.of(Signer.MOTHER, Signer.FATHER);

    private final Consents consents;
    private final Clock clock;

    ClassPapers(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * How it stands with a pupil's papers.
     *
     * @param state   of the papers that are needed to take part
     * @param signers who may be chosen now, none where nothing is waited for
     */
    record Paper(String state, List<String> signers) {

        /** Message key. */
        String word() {
            return "people.consent." + state;
        }

        private Paper discreet() {
            return ConsentState.valueOf(state).isNo() ? new Paper("ELSEWHERE", List.of()) : this;
        }
    }

    /** By identifier of the pupil. */
    Map<String, Paper> of(List<Person> pupils) {
        return consents.ofPeople(pupils).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> paper(entry.getValue())));
    }

    /** The same without saying of anybody that a consent was refused or taken back. */
    Map<String, Paper> awaitedOf(List<Person> pupils) {
        return of(pupils).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().discreet()));
    }

    /** Records the papers that were ticked; what nobody could choose is passed over. */
    void record(List<Person> pupils, Grid grid, UserId by) {
        Map<String, Paper> now = of(pupils);
        Map<PersonId, Word> words = new HashMap<>();
        for (Person pupil : pupils) {
            chosen(now.get(pupil.id().toString()), grid.value("signer", pupil.id()))
                    .ifPresent(signer -> words.put(pupil.id(), word(signer, by)));
        }
        consents.record(words, ConsentKind.TO_TAKE_PART);
    }

    private Word word(Signer signer, UserId by) {
        return new Word(Says.GIVEN, signer, true, null, LocalDate.now(clock), null, null, Came.PAPER, by);
    }

    private static Optional<Signer> chosen(Paper paper, String typed) {
        Map<String, Signer> known =
                Stream.of(Signer.values()).collect(Collectors.toMap(Signer::name, Function.identity()));
        return paper.signers().contains(typed) ? Optional.of(known.get(typed)) : Optional.empty();
    }

    private static Paper paper(PersonConsents held) {
        List<Signer> may = held.signers() == AgeRule.Signers.SELF ? List.of(Signer.SELF) : PARENTS;
        return new Paper(
                held.toTakePart().name(),
                held.isAwaited() ? may.stream().map(Signer::name).toList() : List.of());
    }
}
