package ru.nastavnik.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.ReportingForm;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

@TenantTest
class MentorshipsIntegrationTests {

    private static final FormCode TEACHER_PUPIL = new FormCode("teacher-pupil");
    private static final FormCode PUPIL_PUPIL = new FormCode("pupil-pupil");

    @Autowired
    SchoolFixture schools;

    @Autowired
    Mentorships pairs;

    @Autowired
    Programmes programmes;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    @Autowired
    Requests requests;

    @Autowired
    Consents consents;

    @Autowired
    PairPapers papers;

    @Autowired
    MentorshipFigures figures;

    @Autowired
    OpeningMentorships opening;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private TenantId school;
    private LocalDate today;
    private PersonId teacher;
    private PersonId pupil;
    private PersonId other;

    record Agreed(
            EventId eventId,
            TenantId tenant,
            UUID proposal,
            ProgrammeId programme,
            PersonId mentor,
            PersonId mentee,
            LocalDate from)
            implements PairAgreed {}

    @BeforeEach
    void aSchoolWithThreePeople() {
        school = schools.school();
        today = LocalDate.now(clock);
        schools.inSchool(school, () -> {
            teacher = people.add(new PersonName("Елохина", "Дарья", "Игоревна"), PersonKind.STAFF, null, "учитель")
                    .id();
            pupil = people.add(new PersonName("Пугачёв", "Лев", null), PersonKind.PUPIL, new ClassGroup(9, "А"), null)
                    .id();
            other = people.add(new PersonName("Рябцева", "Ника", null), PersonKind.PUPIL, new ClassGroup(7, "Б"), null)
                    .id();
            consents.record(
                    List.of(teacher, pupil, other),
                    ConsentKind.TO_TAKE_PART,
                    Word.paper(Signer.MOTHER, today, "папка 3"));
            return true;
        });
    }

    @Test
    void onePersonIsAMenteeInOnePairAndAMentorInAnother() {
        in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));
        in(() -> pairs.enter(ready(new FormCode("pupil-pupil"), pupil, other, today)));

        assertThat(in(() -> pairs.ofMentee(pupil))).hasSize(1);
        assertThat(in(() -> pairs.ofMentor(pupil))).hasSize(1);
    }

    @Test
    void alumniAndParentsMentorPupilsAndAreNobodysMentees() {
        PersonId alumnus =
                in(() -> people.add(new PersonName("Орлов", "Пётр", null), PersonKind.ALUMNUS, null, "инженер")
                        .id());
        PersonId parent = in(() -> people.add(new PersonName("Рябцев", "Олег", null), PersonKind.PARENT, null, null)
                .id());

        in(() -> pairs.enter(ready(new FormCode("student-pupil"), alumnus, pupil, today)));
        in(() -> pairs.enter(ready(new FormCode("employer-pupil"), parent, pupil, today)));
        refuses("pairs.kinds.other", () -> pairs.enter(ready(TEACHER_PUPIL, parent, other, today)));
        refuses("pairs.kinds.none", () -> pairs.enter(ready(TEACHER_PUPIL, teacher, parent, today)));
    }

    @Test
    void nobodyBecomesWhatAWorkingPairDoesNotSuit() {
        in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));

        refuses("pairs.kind.works", () -> people.become(teacher, PersonKind.PARTNER));
        refuses("kinds.refusal.still-pupil", () -> people.become(other, PersonKind.ALUMNUS));
        refuses("kinds.refusal.to-pupil", () -> people.become(teacher, PersonKind.PUPIL));
        in(() -> people.leave(other));
        Person back = in(() -> people.become(other, PersonKind.ALUMNUS));

        assertThat(back.classGroup()).isEmpty();
        assertThat(back.leftOn()).isEmpty();
    }

    @Test
    void anOrderTakesNoPairWithoutConsents() {
        MentorshipId kept = in(
                () -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)).id());
        MentorshipId dropped = in(
                () -> pairs.enter(ready(TEACHER_PUPIL, teacher, other, today)).id());
        withdraw(other);
        OrderReference order = new OrderReference("63-од", today);
        refuses("pairs.order.no-consent", () -> {
            pairs.registerOrder(List.of(kept, dropped), order);
            return true;
        });
        assertThat(in(pairs::awaitingOrder)).hasSize(2);
        in(() -> {
            pairs.registerOrder(List.of(kept), order);
            return true;
        });
        assertThat(in(() -> papers.complete(pairs.current())))
                .singleElement()
                .satisfies(pair -> assertThat(pair.id()).isEqualTo(kept));
        withdraw(teacher);
        assertThat(in(() -> papers.complete(pairs.current()))).isEmpty();
    }

    @Test
    void aPairOfYesterdaysOrderIsRecordedAndOneOfTodaysWaitsForThePapers() {
        withdraw(pupil);
        withdraw(other);
        OrderReference before = new OrderReference("57-од", today.minusDays(1));
        OrderReference fresh = new OrderReference("63-од", today);
        assertThat(in(() -> pairs.enter(new ReadyPair(TEACHER_PUPIL, teacher, pupil, today, null, before, 0))
                        .order()))
                .contains(before);
        refuses(
                "pairs.order.no-consent-yet",
                () -> pairs.enter(new ReadyPair(TEACHER_PUPIL, teacher, other, today, null, fresh, 0)));
    }

    private void withdraw(PersonId person) {
        in(() -> {
            Signer signer = person.equals(teacher) ? Signer.SELF : Signer.FATHER;
            consents.record(List.of(person), ConsentKind.TO_TAKE_PART, Word.call(signer, today, null));
            return true;
        });
    }

    @Test
    void knowsSixFormsAndTheEditionOfTheYear() {
        schools.inSchool(school, () -> {
            assertThat(forms.on(today)).hasSize(6);
            MentoringForm before = forms.of(programmes.open(new FormCode("teacher-teacher"), new SchoolYear(2023)));
            MentoringForm after = forms.of(programmes.open(new FormCode("teacher-teacher"), new SchoolYear(2026)));
            assertThat(before.underLabourCode()).isFalse();
            return assertThat(after.underLabourCode()).isTrue();
        });
    }

    @Test
    void opensAProgrammeOnceForAFormAndAYear() {
        ProgrammeId first =
                in(() -> programmes.open(TEACHER_PUPIL, new SchoolYear(2026)).id());
        ProgrammeId second =
                in(() -> programmes.open(TEACHER_PUPIL, new SchoolYear(2026)).id());
        assertThat(second).isEqualTo(first);
        assertThat(in(() -> programmes.open(PUPIL_PUPIL, new SchoolYear(2026)).id()))
                .isNotEqualTo(first);
        refuses("programmes.form.absent", () -> programmes.open(new FormCode("nobody"), new SchoolYear(2026)));
        refuses("programmes.form.absent", () -> programmes.open(TEACHER_PUPIL, new SchoolYear(2010)));
    }

    @Test
    void entersAPairAndOpensItsProgrammeByItself() {
        MentorshipId id = in(
                () -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)).id());
        Mentorship pair = in(() -> pairs.find(id).orElseThrow());
        assertThat(pair.awaitsOrder()).isTrue();
        assertThat(pair.until().getMonthValue()).isEqualTo(5);
        Programme programme = in(() -> programmes.find(pair.programme()).orElseThrow());
        assertThat(programme.year()).isEqualTo(SchoolYear.of(today));
        assertThat(in(() -> pairs.current(programme.id()))).hasSize(1);
    }

    @Test
    void refusesTheSameTwoInTheSameFormAgain() {
        in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));
        refuses("pairs.exists", () -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today.plusDays(1))));
        assertThat(in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, other, today))))
                .isNotNull();
        assertThat(in(() -> pairs.all())).hasSize(2);
    }

    @Test
    void saysWhichFormFitsTheTwo() {
        refuses("pairs.kinds.other", () -> pairs.enter(ready(PUPIL_PUPIL, teacher, pupil, today)));
        refuses("pairs.kinds.none", () -> pairs.enter(ready(PUPIL_PUPIL, pupil, teacher, today)));
        assertThat(in(() -> pairs.objection(ready(PUPIL_PUPIL, pupil, other, today))))
                .isEmpty();
        assertThat(in(() -> programmes.all())).isEmpty();
    }

    @Test
    void keepsAnotherSchoolOut() {
        in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));
        TenantId neighbour = schools.school();
        assertThat(schools.inSchool(neighbour, () -> pairs.all())).isEmpty();
        assertThatThrownBy(() ->
                        schools.inSchool(neighbour, () -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void registersOneOrderForSeveralPairsOrForNone() {
        MentorshipId one = in(
                () -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)).id());
        MentorshipId two = in(
                () -> pairs.enter(ready(TEACHER_PUPIL, teacher, other, today)).id());
        OrderReference order = new OrderReference("63-од", today);
        refuses("pairs.order.none-chosen", () -> {
            pairs.registerOrder(List.of(one, MentorshipId.next()), order);
            return true;
        });
        assertThat(in(() -> pairs.awaitingOrder())).hasSize(2);
        in(() -> {
            pairs.registerOrder(List.of(one, two), order);
            return true;
        });
        assertThat(in(() -> pairs.awaitingOrder())).isEmpty();
        assertThat(in(() -> pairs.find(one).orElseThrow().order())).contains(order);
    }

    @Test
    void refusesAChangeFromAnOldPage() {
        Mentorship pair = in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));
        in(() -> {
            pairs.prolong(pair.id(), pair.version(), today.plusMonths(2));
            return true;
        });
        refuses("pairs.changed", () -> {
            pairs.complete(pair.id(), pair.version(), today);
            return true;
        });
        assertThat(in(() -> pairs.find(pair.id()).orElseThrow().state())).isEqualTo(MentorshipState.WORKING);
    }

    @Test
    void opensAnAgreedPairOnceThoughTheNewsComesTwice() {
        Agreed agreed = agreed();
        deliver(agreed);
        deliver(agreed);
        assertThat(in(() -> pairs.all())).singleElement().satisfies(pair -> {
            assertThat(pair.origin()).isEqualTo(Origin.MATCHED);
            assertThat(pair.awaitsOrder()).isTrue();
        });
    }

    @Test
    void opensAnAgreedPairWhenTheEventIsPublished() {
        Agreed agreed = agreed();
        in(() -> transaction.execute(status -> {
            events.publishEvent(agreed);
            return true;
        }));
        await().untilAsserted(() -> assertThat(in(() -> pairs.all())).hasSize(1));
    }

    @Test
    void leavesAPairEnteredByHandMeanwhileAsItIs() {
        in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));
        deliver(agreed());
        assertThat(in(() -> pairs.all()))
                .singleElement()
                .satisfies(pair -> assertThat(pair.origin()).isEqualTo(Origin.BY_HAND));
    }

    @Test
    void countsPairsInTheYearOfTheirProgramme() {
        in(() -> pairs.enter(ready(TEACHER_PUPIL, teacher, pupil, today)));
        in(() -> pairs.enter(new ReadyPair(
                TEACHER_PUPIL,
                teacher,
                other,
                SchoolYear.of(today).previous().firstDay(),
                SchoolYear.of(today).previous().lastDay(),
                new OrderReference("57-од", SchoolYear.of(today).previous().firstDay()),
                4)));
        in(() -> {
            requests.tick(pupil, SchoolYear.of(today), "ADAPTATION", null);
            requests.tick(other, SchoolYear.of(today), "ADAPTATION", null);
            return true;
        });
        SchoolYear now = SchoolYear.of(today);
        assertThat(in(() -> figures.figures(today)))
                .contains(
                        Figure.of(FigureCode.PROGRAMMES, now, 1),
                        Figure.of(FigureCode.PROGRAMMES, now.previous(), 1),
                        Figure.of(FigureCode.WAITING_FOR_MENTOR, now, 1),
                        new Figure(FigureCode.PAIRS_WORKING, now, ReportingForm.TEACHER_PUPIL, 1),
                        new Figure(FigureCode.PAIRS_AWAITING_ORDER, now, ReportingForm.TEACHER_PUPIL, 1),
                        new Figure(FigureCode.PAIRS_ENDED, now.previous(), ReportingForm.TEACHER_PUPIL, 1),
                        new Figure(FigureCode.PAIRS_WORKING, now.previous(), ReportingForm.TEACHER_PUPIL, 0));
    }

    /** As the registry delivers it, but at once and in this thread. */
    private void deliver(Agreed agreed) {
        OpeningMentorships listener = AopTestUtils.getTargetObject(opening);
        in(() -> transaction.execute(status -> {
            listener.on(agreed);
            return true;
        }));
    }

    private Agreed agreed() {
        ProgrammeId programme =
                in(() -> programmes.open(TEACHER_PUPIL, SchoolYear.of(today)).id());
        return new Agreed(EventId.next(), school, UUID.randomUUID(), programme, teacher, pupil, today);
    }

    private static ReadyPair ready(FormCode form, PersonId mentor, PersonId mentee, LocalDate from) {
        return new ReadyPair(form, mentor, mentee, from);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    private void refuses(String key, java.util.function.Supplier<?> step) {
        ThrowingCallable call = () -> in(step::get);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
