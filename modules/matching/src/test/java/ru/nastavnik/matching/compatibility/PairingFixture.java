package ru.nastavnik.matching.compatibility;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;

/** A pairing that every rule lets through, to be spoilt in one point. */
final class PairingFixture {

    static final PersonId MENTEE = new PersonId(new UUID(1, 1));
    static final PersonId MENTOR = new PersonId(new UUID(2, 1));
    static final FormSides TEACHER_PUPIL = new FormSides(Set.of(PersonKind.STAFF), Set.of(PersonKind.PUPIL));
    static final FormSides PUPIL_PUPIL = new FormSides(Set.of(PersonKind.PUPIL), Set.of(PersonKind.PUPIL));

    private PersonId mentor = MENTOR;
    private PersonKind menteeKind = PersonKind.PUPIL;
    private PersonKind mentorKind = PersonKind.STAFF;
    private FormSides form = TEACHER_PUPIL;
    private ConsentState menteeConsent = ConsentState.GIVEN;
    private ConsentState mentorConsent = ConsentState.GIVEN;
    private @Nullable ClassGroup menteeClass = new ClassGroup(7, "А");
    private @Nullable ClassGroup mentorClass;
    private @Nullable Integer menteeBorn = 2013;
    private @Nullable Integer mentorBorn = 1985;
    private @Nullable String subject = "MATHS";
    private Set<String> subjects = Set.of("MATHS", "PHYSICS");
    private Set<String> topics = Set.of();
    private String topic = "SUBJECT";
    private WishedAge wished = WishedAge.ANY;
    private @Nullable Integer age = 13;
    private int experience = 4;
    private Places places = new Places(2, 1);
    private boolean paired;

    static PairingFixture aPairing() {
        return new PairingFixture();
    }

    /** Two pupils of these grades. */
    static PairingFixture pupils(int mentorGrade, int menteeGrade) {
        PairingFixture pairing = new PairingFixture();
        pairing.form = PUPIL_PUPIL;
        pairing.mentorKind = PersonKind.PUPIL;
        pairing.mentorClass = new ClassGroup(mentorGrade, null);
        pairing.menteeClass = new ClassGroup(menteeGrade, null);
        return pairing;
    }

    PairingFixture mentor(PersonId person) {
        mentor = person;
        return this;
    }

    PairingFixture kinds(PersonKind ofMentor, PersonKind ofMentee) {
        mentorKind = ofMentor;
        menteeKind = ofMentee;
        return this;
    }

    PairingFixture form(FormSides sides) {
        form = sides;
        return this;
    }

    PairingFixture consents(ConsentState ofMentee, ConsentState ofMentor) {
        menteeConsent = ofMentee;
        mentorConsent = ofMentor;
        return this;
    }

    PairingFixture born(@Nullable Integer ofMentor, @Nullable Integer ofMentee) {
        mentorBorn = ofMentor;
        menteeBorn = ofMentee;
        return this;
    }

    PairingFixture withoutClassOfMentee() {
        menteeClass = null;
        return this;
    }

    PairingFixture asking(@Nullable String code) {
        subject = code;
        return this;
    }

    PairingFixture knowing(String... codes) {
        subjects = Set.of(codes);
        return this;
    }

    /** The mentor's competences speak of these topics. */
    PairingFixture competentIn(String... codes) {
        topics = Set.of(codes);
        return this;
    }

    /** The request is about a topic and no subject. */
    PairingFixture about(String code) {
        topic = code;
        subject = null;
        return this;
    }

    PairingFixture wishing(@Nullable Integer from, @Nullable Integer to, @Nullable Integer ageOfMentee) {
        wished = new WishedAge(from, to);
        age = ageOfMentee;
        return this;
    }

    PairingFixture experience(int years) {
        experience = years;
        return this;
    }

    PairingFixture places(int capacity, int taken) {
        places = new Places(capacity, taken);
        return this;
    }

    PairingFixture pairedAlready() {
        paired = true;
        return this;
    }

    Pairing build() {
        return new Pairing(
                new MenteeProfile(MENTEE, menteeKind, menteeClass, menteeBorn, age, topic, subject, menteeConsent),
                new MentorProfile(
                        mentor,
                        mentorKind,
                        mentorClass,
                        mentorBorn,
                        subjects,
                        topics,
                        wished,
                        experience,
                        places.capacity(),
                        mentorConsent),
                form,
                places,
                paired);
    }
}
