package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.roster.SchoolLists.cells;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.Outcome;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.participants.roster.SchoolLists;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class RosterPagesIntegrationTests {

    private final SchoolFixture schools;
    private final MockMvc mvc;
    private final People people;
    private final Rosters rosters;
    private TenantId school;
    private Walk walk;

    @Autowired
    RosterPagesIntegrationTests(SchoolFixture schools, MockMvc mvc, People people, Rosters rosters) {
        this.schools = schools;
        this.mvc = mvc;
        this.people = people;
        this.rosters = rosters;
    }

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
    }

    @Test
    void showsWhatWillHappenBeforeAnythingDoes() {
        Walk.Answer upload = walk.upload("7 классы.xlsx", SchoolLists.pupils());
        Walk.Answer plan = walk.follow(upload);
        assertThat(plan.text())
                .contains(
                        "Что будет",
                        "7 классы.xlsx",
                        "Ошибок: 2",
                        "Добавим: 10",
                        "Повторы в файле: 1",
                        "Выбыли по списку: 1")
                .contains("Не берём и не храним: СНИЛС, Телефон мамы.")
                .contains("Строка 13")
                .contains("Нет имени. Впишите фамилию и имя");
        assertThat(walk.open(upload.location().substring(walk.base().length()) + "?show=LOOK")
                        .text())
                .contains("Строка 10", "Даты 31.02.2014 не бывает. Взяли только год: 2014.", "ещё не наступила");
        assertThat(listed()).isEmpty();
    }

    @Test
    void takesTheRightRowsInWithoutWaitingForTheWrongOnes() {
        Walk.Answer done = commit(walk.upload("7 классы.xlsx", SchoolLists.pupils()));
        assertThat(done.text()).contains("Список внесён");
        assertThat(listed()).hasSize(10);
        assertThat(listed()).extracting(person -> person.name().full()).contains("Алиев Рашид Тофик оглы", "Ким Ен");
        assertThat(walk.open("/people?q=гагар").text()).contains("Гагарина Елена Павловна", "7 Б", "09.03.2013");
        assertThat(walk.open("/people/lists").text()).contains("7 классы.xlsx", "внесён");
    }

    @Test
    void recognisesTheSameFileAndChangesNothing() {
        commit(walk.upload("7 классы.xlsx", SchoolLists.pupils()));
        Walk.Answer again = walk.follow(walk.upload("копия.xlsx", SchoolLists.pupils()));
        assertThat(again.text()).contains("Этот файл уже загружали и внесли", "Без изменений: 10", "Менять нечего");
        assertThat(again.page().select("form[action$=commit]")).isEmpty();
        assertThat(listed()).hasSize(10);
    }

    @Test
    void committingTwiceIsCommittingOnce() {
        Walk.Answer upload = walk.upload("7 классы.xlsx", SchoolLists.pupils());
        commit(upload);
        commit(upload);
        assertThat(listed()).hasSize(10);
    }

    @Test
    void doesNotAddTwiceWhoWasInTwoPlansAtOnce() {
        Walk.Answer one = walk.upload("один.xlsx", SchoolLists.pupils());
        Walk.Answer other = walk.upload("другой.xlsx", SchoolLists.pupils());
        commit(one);
        commit(other);
        assertThat(listed()).hasSize(10);
    }

    @Test
    void updatesShowingOldAndNewAndDeletesNobody() {
        commit(walk.upload(
                "a.xlsx", list(cells("Чижов Лев Ильич", "7А", "04.02.2013"), cells("Грачёв Лев", "7А", ""))));
        Walk.Answer plan = walk.follow(walk.upload(
                "b.xlsx", list(cells("Чижов Лев Ильич", "7Б", "04.02.2013"), cells("Новая Анна", "7А", ""))));
        assertThat(plan.text()).contains("Обновим: 1", "Добавим: 1", "Есть в школе, но нет в файле: 1");
        assertThat(walk.open(path(plan) + "?show=UPDATE").text()).contains("класс: 7 А → 7 Б");
    }

    @Test
    void takesAPastedTable() {
        Walk.Answer upload = walk.submit("/people/lists", "table", "ФИО\tКласс\nЧижов Лев Ильич\t7А\n");
        assertThat(walk.follow(upload).text()).contains("Вставленная таблица", "Добавим: 1");
    }

    @Test
    void takesSeveralFilesAsOnePlanAndNamesTheOneThatItCannotTake() {
        Walk.Answer upload = walk.upload(
                new ListFile(
                        "7А.xlsx",
                        SchoolLists.sheet("Лист1", cells("ФИО", "Дата рождения"), cells("Чижов Лев", "2013"))),
                new ListFile("7Б.csv", "Фамилия;Имя\nСтрижов;Лев\nЧижов\n".getBytes(Charset.forName("windows-1251"))),
                new ListFile("приказ.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        Walk.Answer plan = walk.follow(upload);
        assertThat(plan.text())
                .contains("Ошибок: 1", "Добавим: 2", "7А.xlsx, 7Б.csv")
                .contains("Файл «приказ.xlsx» не взяли", "документ PDF")
                .contains("«7Б.csv», строка 3", "Столбец «ФИО». Есть только «Чижов»");
        commit(upload);
        assertThat(listed())
                .extracting(person -> person.classGroup().orElseThrow().toString())
                .containsExactlyInAnyOrder("7 А", "7 Б");
    }

    @Test
    void doesNotDoubleAnybodyWhenTwoCommitAtOnce() throws Exception {
        RosterId one = planned("один.xlsx");
        RosterId other = planned("другой.xlsx");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Roster> done : both.invokeAll(List.of(committing(one), committing(other)))) {
                done.get();
            }
        }
        assertThat(listed()).hasSize(800);
    }

    private RosterId planned(String name) {
        return schools.inSchool(
                school, () -> rosters.plan(name, SchoolLists.large(800)).id());
    }

    private Callable<Roster> committing(RosterId id) {
        return () -> schools.inSchool(school, () -> rosters.commit(id));
    }

    @Test
    void takesStaff() {
        commit(walk.upload("педагоги.xlsx", SchoolLists.staff()));
        assertThat(listed()).hasSize(4).allMatch(person -> person.kind() == PersonKind.STAFF);
        assertThat(walk.open("/people/readiness").text()).contains("Соколова Ольга Петровна", "в списке: готов");
    }

    @Test
    void saysOfEachFileThatIsNoListWhatItIsAndWhatToDo() {
        refuses("пусто.xlsx", new byte[0], "«пусто.xlsx» пустой");
        refuses("огромный.xlsx", new byte[50 * 1024 * 1024], "больше 10 МБ");
        refuses("приказ.xlsx", "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1), "документ PDF");
        refuses("список.xlsx", compound("EncryptedPackage"), "защищён паролем");
        refuses("список.xls", compound("Workbook"), "сохраните заново как .xlsx");
        refuses("список.xlsx", zip("xl/workbook.xml", "xl/vbaProject.bin"), "есть макросы");
        refuses("список.xlsx", zip("word/document.xml"), "документ Word");
        refuses("список.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "не открывается");
        refuses("список.xlsx", SchoolLists.sheet("Лист1", cells("Чижов Лев", "7А")), "Не нашли строку с заголовками");
        refuses("", new byte[0], "Выберите файл или вставьте таблицу");
    }

    @Test
    void offersToPasteBesideARefusal() {
        Walk.Answer refused = walk.upload("пусто.xlsx", new byte[0]);
        assertThat(refused.page().select("textarea[name=table]")).hasSize(1);
        assertThat(refused.page().select(".error-summary a[href=#file]")).hasSize(1);
    }

    @Test
    void takesAListOfAWholeSchoolInAMoment() {
        Roster roster = schools.inSchool(school, () -> rosters.plan("школа.xlsx", SchoolLists.large(1200)));
        schools.inSchool(school, () -> rosters.commit(roster.id()));
        assertThat(roster.counts()).containsEntry(Outcome.ADD, 1200);
        assertThat(listed()).hasSize(1200);
        Walk.Answer second = walk.open("/people?page=2");
        assertThat(second.page().select("tbody tr")).hasSize(50);
        assertThat(second.text()).contains("51–100 из 1");
    }

    @Test
    void isNotThereForAMentorOrForAnotherSchool() {
        Walk mentor = new Walk(mvc, walk.base(), schools.as(school, Role.MENTOR));
        assertThat(mentor.open("/people").status()).isEqualTo(404);
        TenantId other = schools.school();
        Walk stranger = new Walk(mvc, walk.base(), schools.as(other, Role.COORDINATOR));
        assertThat(stranger.open("/people/lists").status()).isEqualTo(404);
        assertThat(walk.open("/people/lists/" + other.value()).status()).isEqualTo(404);
    }

    private void refuses(String name, byte[] content, String sentence) {
        Walk.Answer answer = walk.upload(name, content);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        assertThat(listed()).isEmpty();
        assertThat(walk.open("/people/lists").text()).doesNotContain("Последние загрузки");
    }

    private Walk.Answer commit(Walk.Answer upload) {
        assertThat(upload.status()).isEqualTo(302);
        return walk.follow(walk.submit(upload.location().substring(walk.base().length()) + "/commit"));
    }

    private String path(Walk.Answer plan) {
        String action = plan.page().select("form[action$=commit]").attr("action");
        return action.substring(walk.base().length(), action.length() - "/commit".length());
    }

    private List<Person> listed() {
        return schools.inSchool(school, people::listed);
    }

    private static byte[] list(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = cells("ФИО", "Класс", "Дата рождения");
        System.arraycopy(rows, 0, all, 1, rows.length);
        return SchoolLists.sheet("Лист1", all);
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.writeBytes(new byte[512]);
        file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.toByteArray();
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('a');
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }
}
