package ru.nastavnik.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.participants.AboutMentee;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.BaseBook;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.BaseUpload;
import ru.nastavnik.participants.bases.BaseUploadId;
import ru.nastavnik.participants.bases.BaseUploads;
import ru.nastavnik.participants.bases.Bases;
import ru.nastavnik.participants.bases.PlannedRow;
import ru.nastavnik.participants.bases.PlannedRow.Outcome;
import ru.nastavnik.participants.bases.TakingBases;
import ru.nastavnik.participants.bases.Undone;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

/** Both bases with their pairs: taken out in the federal form, and taken in again. */
@TenantTest
class BasesWithPairsIntegrationTests {

    private static final FormCode FORM = new FormCode("teacher-pupil");
    private static final String HEADS = "ФИО наставника\tОсновные компетенции\tДата вхождения в программу\t"
            + "ФИО наставляемого (наставляемых)\tФорма наставничества\tДата завершения программы\tРезультаты программы\n";

    @Autowired
    SchoolFixture schools;

    @Autowired
    People people;

    @Autowired
    Requests requests;

    @Autowired
    Readiness readiness;

    @Autowired
    Consents consents;

    @Autowired
    Bases bases;

    @Autowired
    BaseBook book;

    @Autowired
    TakingBases taking;

    @Autowired
    BaseUploads uploads;

    @Autowired
    Mentorships pairs;

    @Autowired
    Clock clock;

    private TenantId school;
    private SchoolYear year;
    private LocalDate start;
    private Person olga;
    private Person lev;
    private Person vera;
    private Person ivan;

    @BeforeEach
    void aSchool() {
        school = schools.school();
        year = SchoolYear.of(LocalDate.now(clock));
        start = year.firstDay();
        olga = add("Соколова", "Ольга", PersonKind.STAFF, null, "учитель химии");
        lev = add("Зорин", "Лев", PersonKind.PUPIL, "9 А", null);
        vera = add("Рябцева", "Вера", PersonKind.PUPIL, "7 Б", null);
        ivan = add("Рябцев", "Иван", PersonKind.PUPIL, "7 Б", null);
        in(() -> {
            readiness.declare(olga.id(), year, Set.of("CHEMISTRY"), 12, 3);
            List.of(lev, vera, ivan).forEach(pupil -> requests.tick(pupil.id(), year, "CAREER", null));
            requests.describe(lev.id(), year, AboutMentee.typed("хочет в химики", "8 913"));
            List.of(olga, lev, vera)
                    .forEach(person -> consents.record(
                            List.of(person.id()),
                            ConsentKind.TO_TAKE_PART,
                            Word.paper(Signer.MOTHER, LocalDate.now(clock), "папка 3")));
            return true;
        });
    }

    @Test
    void everyExportComesBackWithoutAChange() {
        Mentorship first = pair(lev);
        pair(vera);
        pair(ivan);
        in(() -> {
            pairs.tell(first.id(), first.version(), "сдал ОГЭ на 4; доволен", "https://school.example/case?id=1");
            return true;
        });
        Mentorship told = in(() -> pairs.find(first.id())).orElseThrow();
        in(() -> {
            pairs.complete(told.id(), told.version(), LocalDate.now(clock));
            return true;
        });
        byte[] mentees = in(() -> book.ofMentees(bases.mentees(year), year));
        byte[] mentors = in(() -> book.ofMentors(bases.mentors(year), year));

        for (Base base : Base.values()) {
            BasePlan plan = in(() ->
                    taking.plan(base, taking.read(base, "база.xlsx", base == Base.MENTEES ? mentees : mentors)));
            assertThat(plan.rows()).hasSize(2).allSatisfy(row -> {
                assertThat(row.outcome()).isEqualTo(Outcome.SAME);
                assertThat(row.changes()).isEmpty();
                assertThat(row.troubles()).isEmpty();
            });
            assertThat(plan.changesSomething()).isFalse();
        }
        List<Row> rows = rows(mentors);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).text(1)).isEqualTo("Соколова Ольга");
        assertThat(List.of(rows.get(1).text(10), rows.get(2).text(10)))
                .containsExactlyInAnyOrder("Зорин Лев", "Рябцева Вера");
        assertThat(rows.get(1).date(9)).contains(start);
        Row zorin = rows(mentees).get(1);
        assertThat(zorin.text(1)).isEqualTo("Зорин Лев");
        assertThat(zorin.text(6)).isEqualTo("Соколова Ольга");
        assertThat(zorin.text(7)).isEqualTo("Учитель – ученик");
        assertThat(zorin.text(8)).isEqualTo("учитель химии");
        assertThat(zorin.date(9)).contains(LocalDate.now(clock));
        assertThat(zorin.text(10)).isEqualTo("сдал ОГЭ на 4; доволен");
        assertThat(zorin.text(11)).isEqualTo("https://school.example/case?id=1");
        assertThat(zorin.text(12)).isEqualTo("пройдена");
    }

    @Test
    void nobodyIsExportedWithoutConsentsOnEitherSide() {
        pair(ivan);
        List<Row> mentees = rows(in(() -> book.ofMentees(bases.mentees(year), year)));
        assertThat(mentees).extracting(row -> row.text(1)).doesNotContain("Рябцев Иван");
        List<Row> mentors = rows(in(() -> book.ofMentors(bases.mentors(year), year)));
        assertThat(mentors).hasSize(2);
        assertThat(mentors.get(1).text(10)).isEmpty();
        assertThat(mentors.get(1).text(11)).isEmpty();
    }

    @Test
    void takesSeveralMenteesOfOneCellAndOfSeveralRows() {
        String cell = HEADS + "Соколова Ольга\tпроекты\t" + day(start)
                + "\tЗорин Лев, 9 А; Рябцева Вера\tУчитель – ученик\t\t\n"
                + "Соколова Ольга\t\t" + day(start) + "\tРябцев И.\t\t\tвидны успехи\n";
        BaseUploadId read = in(() -> taking.readPasted(Base.MENTORS, cell));
        BasePlan plan = in(() -> taking.plan(Base.MENTORS, read));
        assertThat(plan.rows()).extracting(PlannedRow::outcome).containsExactly(Outcome.UPDATE, Outcome.UPDATE);
        assertThat(in(() -> pairs.all())).isEmpty();

        assertThat(in(() -> taking.take(Base.MENTORS, read, plan.fingerprint())))
                .isPresent();

        assertThat(in(() -> pairs.ofMentor(olga.id())))
                .extracting(Mentorship::mentee)
                .containsExactlyInAnyOrder(lev.id(), vera.id(), ivan.id());
        assertThat(in(() -> pairs.ofMentee(ivan.id())).getFirst().results()).contains("видны успехи");
        assertThat(in(() -> readiness.of(year)).get(olga.id()).about().competences())
                .isEqualTo("проекты");
        BasePlan again = in(() -> taking.plan(Base.MENTORS, taking.readPasted(Base.MENTORS, cell)));
        assertThat(again.changesSomething()).isFalse();
    }

    @Test
    void undoingAnUploadTakesItsPairsBack() {
        Mentorship known = pair(lev);
        tell(known, "учатся", "");
        String table = HEADS + "Соколова Ольга\tпроекты\t" + day(start) + "\tЗорин Лев\tУчитель – ученик\t\tсдал ОГЭ\n"
                + "Соколова Ольга\t\t" + day(start) + "\tРябцева Вера; Рябцев Иван\tУчитель – ученик\t\tвидны успехи\n";
        BaseUpload upload = take(Base.MENTORS, table);
        assertThat(in(() -> pairs.ofMentor(olga.id()))).hasSize(3);
        assertThat(in(() -> pairs.find(known.id())).orElseThrow().results()).contains("сдал ОГЭ");

        Undone undone = in(() -> uploads.undo(Base.MENTORS, upload.id()));

        assertThat(undone).isEqualTo(new Undone(0, 1, 3, List.of()));
        assertThat(in(() -> pairs.ofMentor(olga.id())))
                .extracting(Mentorship::id)
                .containsExactly(known.id());
        assertThat(in(() -> pairs.find(known.id())).orElseThrow().results()).contains("учатся");
        assertThat(in(() -> readiness.of(year)).get(olga.id()).about().competencesText())
                .isEmpty();
        assertThat(in(() -> uploads.undo(Base.MENTORS, upload.id()))).isEqualTo(new Undone(0, 0, 0, List.of()));
    }

    @Test
    void undoingLeavesAPairThatHasBeenChangedSinceAndTheTicksItRestsOn() {
        in(() -> {
            readiness.withdraw(List.of(olga.id()), year);
            return true;
        });
        BaseUpload upload = take(
                Base.MENTORS,
                HEADS + "Соколова Ольга\tпроекты\t" + day(start) + "\tЗорин Лев; Рябцева Вера\tУчитель – ученик\t\t\n");
        Mentorship prolonged = in(() -> pairs.ofMentee(lev.id())).getFirst();
        in(() -> {
            pairs.prolong(prolonged.id(), prolonged.version(), prolonged.until().minusDays(1));
            return true;
        });

        Undone undone = in(() -> uploads.undo(Base.MENTORS, upload.id()));

        assertThat(undone).isEqualTo(new Undone(0, 0, 1, List.of("Зорин Лев", "Соколова Ольга")));
        assertThat(in(() -> pairs.all())).extracting(Mentorship::id).containsExactly(prolonged.id());
        assertThat(in(() -> readiness.of(year))).containsKey(olga.id());
    }

    @Test
    void undoingLeavesATickOnWhichAPairRestsByNow() {
        in(() -> {
            readiness.withdraw(List.of(olga.id()), year);
            return true;
        });
        BaseUpload upload = take(Base.MENTORS, HEADS + "Соколова Ольга\tпроекты\t\t\t\t\t\n");
        pair(lev);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in(() -> uploads.undo(Base.MENTORS, upload.id())))
                .extracting(Refusal::messageKey)
                .isEqualTo("people.bases.upload.all-changed");
        assertThat(in(() -> readiness.of(year))).containsKey(olga.id());
    }

    private BaseUpload take(Base base, String table) {
        BaseUploadId read = in(() -> taking.readPasted(base, table));
        BasePlan plan = in(() -> taking.plan(base, read));
        return in(() -> taking.take(base, read, plan.fingerprint())).orElseThrow();
    }

    @Test
    void saysWhyAPairIsNotEntered() {
        String table = HEADS + "Соколова Ольга\t\t\tЗорин Лев\tУчитель – ученик\t\t\n"
                + "Соколова Ольга\t\t" + day(start) + "\tРябцева Вера\tТьюторство\t\t\n"
                + "Соколова Ольга\t\t" + day(start) + "\tНиктоев Пётр\t\t\t\n"
                + "Соколова Ольга\t\t31.02.2026\tРябцев Иван\t\t\t\n";
        BasePlan plan = in(() -> taking.plan(Base.MENTORS, taking.readPasted(Base.MENTORS, table)));
        assertThat(plan.changesSomething()).isFalse();
        assertThat(plan.rows())
                .flatExtracting(PlannedRow::troubles)
                .extracting(trouble -> trouble.said().key())
                .contains(
                        "pairs.bases.no-start",
                        "pairs.bases.no-form",
                        "people.bases.remark.unknown",
                        "people.bases.remark.day");
    }

    @Test
    void leavesTermAndEndOfAKnownPairAlone() {
        Mentorship known = pair(lev);
        String table = HEADS + "Соколова Ольга\t\t" + day(start) + "\tЗорин Лев\t\t" + day(start.plusDays(5)) + "\t\n";
        BasePlan plan = in(() -> taking.plan(Base.MENTORS, taking.readPasted(Base.MENTORS, table)));
        assertThat(plan.changesSomething()).isFalse();
        assertThat(plan.rows().getFirst().troubles())
                .extracting(trouble -> trouble.said().key())
                .contains("pairs.bases.other-end");
        assertThat(in(() -> pairs.find(known.id())).orElseThrow().until()).isEqualTo(known.until());
    }

    @Test
    void writesDownOnlyALinkThatIsOneAndNoNovel() {
        Mentorship known = pair(lev);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tell(known, "", "school.example/case"))
                .extracting(Refusal::messageKey)
                .isEqualTo("pairs.link.odd");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tell(known, "я".repeat(901), ""))
                .extracting(Refusal::messageKey)
                .isEqualTo("pairs.results.long");
        tell(known, " сдал \n ОГЭ ", "https://school.example/case");
        Mentorship told = in(() -> pairs.find(known.id())).orElseThrow();
        assertThat(told.results()).contains("сдал ОГЭ");
        assertThat(told.caseLink()).contains("https://school.example/case");
    }

    private void tell(Mentorship pair, String results, String link) {
        in(() -> {
            pairs.tell(pair.id(), pair.version(), results, link);
            return true;
        });
    }

    private Mentorship pair(Person mentee) {
        return in(() -> pairs.enter(new ReadyPair(FORM, olga.id(), mentee.id(), start)));
    }

    private static String day(LocalDate day) {
        return Dates.written(day);
    }

    private static List<Row> rows(byte[] file) {
        return Spreadsheets.usual().read("база.xlsx", file).getFirst().rows();
    }

    private Person add(String surname, String given, PersonKind kind, @Nullable String group, @Nullable String post) {
        ClassGroup classGroup = group == null ? null : ClassGroup.read(group).orElseThrow();
        return in(() -> people.add(
                new PersonName(surname, given, null),
                kind,
                PersonDetails.of(classGroup, post).born(kind == PersonKind.PUPIL ? 2014 : 1985, null)));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
