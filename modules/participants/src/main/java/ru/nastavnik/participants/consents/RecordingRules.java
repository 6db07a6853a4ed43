package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Person;
import ru.nastavnik.platform.words.Refusal;

/** What must hold before a fact is added, and who is recorded as its signer. */
@Component
class RecordingRules {

    /** Refuses, or answers who signed. */
    Set<Signer> signers(Person person, Word word, AgeRules ages, LocalDate today) {
        inThePast(word, today);
        onPaper(word);
        AgeRule rule = ages.of(Birth.of(person), word.day());
        Signer signer = signer(person, word, rule);
        if (signer.needsGround() && (word.ground() == null || word.ground().isBlank())) {
            throw new Refusal("people.refusal.consent-ground", name(person));
        }
        Set<Signer> signers = EnumSet.of(signer);
        if (word.ownToo() && word.says() == Says.GIVEN && rule.lines().contains(Line.SELF)) {
            signers.add(Signer.SELF);
        }
        return signers;
    }

    private static void inThePast(Word word, LocalDate today) {
        if (word.day().isAfter(today)) {
            throw new Refusal("people.refusal.consent-in-future");
        }
        if (word.until() != null && word.until().isBefore(word.day())) {
            throw new Refusal("people.refusal.consent-term");
        }
    }

    /** A no may be said by phone; a yes is signed. */
    private static void onPaper(Word word) {
        if (word.says() == Says.GIVEN && word.came() != Came.PAPER) {
            throw new Refusal("people.refusal.consent-needs-paper");
        }
    }

    private static Signer signer(Person person, Word word, AgeRule rule) {
        if (rule.isOwnAlone()) {
            return ofAge(person, word);
        }
        Signer signer = word.signer();
        if (signer == null || signer == Signer.UNRECORDED) {
            throw new Refusal("people.refusal.consent-signer", name(person));
        }
        if (signer == Signer.SELF && word.says() == Says.GIVEN && !rule.lines().contains(Line.SELF)) {
            throw new Refusal("people.refusal.consent-too-young", name(person));
        }
        return signer;
    }

    /** A mother's paper that is handed in among others is taken for the own one; her call says nothing about an adult. */
    private static Signer ofAge(Person person, Word word) {
        if (word.says() != Says.GIVEN && word.signer() != null && word.signer() != Signer.SELF) {
            throw new Refusal("people.refusal.consent-of-age", name(person));
        }
        return Signer.SELF;
    }

    private static String name(Person person) {
        return person.name().full();
    }
}
