package ru.nastavnik.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.AboutMentor;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.OwnTopics;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.Programmes;

/** A school to be filled with pupils who ask and pupils who help; all consents are given. */
@Component
public class SchoolOfPairs {

    public static final FormCode FORM = new FormCode("pupil-pupil");

    private final SchoolFixture schools;
    private final People people;
    private final Requests requests;
    private final OwnTopics topics;
    private final Readiness readiness;
    private final Consents consents;
    private final Programmes programmes;
    private final Clock clock;

    SchoolOfPairs(
            SchoolFixture schools,
            People people,
            Requests requests,
            OwnTopics topics,
            Readiness readiness,
            Consents consents,
            Programmes programmes,
            Clock clock) {
        this.schools = schools;
        this.people = people;
        this.requests = requests;
        this.topics = topics;
        this.readiness = readiness;
        this.consents = consents;
        this.programmes = programmes;
        this.clock = clock;
    }

    public TenantId open() {
        return schools.school();
    }

    public <T> T in(TenantId school, Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    public SchoolFixture fixture() {
        return schools;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ProgrammeId programme(TenantId school) {
        return in(school, () -> programmes.open(FORM, year()).id());
    }

    /** A pupil with a request. */
    public PersonId asks(TenantId school, String surname, int grade, @Nullable String subject) {
        return in(school, () -> {
            PersonId person = pupil(surname, grade);
            requests.tick(person, year(), subject == null ? "ADAPTATION" : "SUBJECT", subject);
            return person;
        });
    }

    /** The pupil asks about something that the school has added to the topics; its code. */
    public String asksAbout(TenantId school, PersonId person, String title) {
        return in(school, () -> {
            String code = topics.add(title, false).code();
            requests.tick(person, year(), code, null);
            return code;
        });
    }

    /** The school calls its topic otherwise from now on. */
    public void rewords(TenantId school, String topic, String title) {
        in(school, () -> topics.reword(topic, title));
    }

    /** A pupil who is ready to help. */
    public PersonId helps(TenantId school, String surname, int grade, int capacity, String... subjects) {
        return in(school, () -> {
            PersonId person = pupil(surname, grade);
            readiness.declare(person, year(), Set.of(subjects), 0, capacity);
            return person;
        });
    }

    /** What the base of mentors says of somebody who is ready to help. */
    public void says(TenantId school, PersonId mentor, String competences, String wishedAge) {
        in(school, () -> {
            readiness.describe(
                    mentor,
                    year(),
                    AboutMentor.typed(
                            "", competences, "", "", WishedAge.read(wishedAge).orElseThrow(), ""));
            return true;
        });
    }

    /** The mother says no. */
    public void no(TenantId school, PersonId person, Says no) {
        in(school, () -> {
            consents.record(List.of(person), ConsentKind.TO_TAKE_PART, Word.no(no, Signer.MOTHER, today()));
            return true;
        });
    }

    /** The papers of the person turn out to have been recorded by mistake. */
    public void papersGoMissing(TenantId school, PersonId person) {
        in(school, () -> {
            consents.history(person).forEach(fact -> consents.mistaken(person, fact.getId(), null));
            return true;
        });
    }

    private PersonId pupil(String surname, int grade) {
        PersonId person = people.add(
                        new PersonName(surname, "Лев", null), PersonKind.PUPIL, new ClassGroup(grade, "А"), null)
                .id();
        consents.record(List.of(person), ConsentKind.TO_TAKE_PART, Word.paper(Signer.MOTHER, today(), null));
        return person;
    }

    SchoolYear year() {
        return SchoolYear.of(today());
    }
}
