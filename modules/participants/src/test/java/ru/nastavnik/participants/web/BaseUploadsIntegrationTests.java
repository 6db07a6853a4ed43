package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.AboutMentee;
import ru.nastavnik.participants.AboutMentor;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.SchoolLists;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.Erasures;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** An uploaded base is undone like a list, and what is wrong in it is mended where it is shown. */
@TenantTest
class BaseUploadsIntegrationTests {

    private static final String HEADS =
            "№\tФИО наставляемого\tКонтактные данные\tОсновной запрос\tФорма наставничества\n";
    private static final String MENTOR_HEADS =
            "№\tФИО наставника\tКонтактные данные\tОсновные компетенции\tЖелаемый возраст\tРесурс времени\n";
    private static final String IMPORT = "/people/mentees/import";

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Erasures erasures;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private Clock clock;

    private TenantId school;
    private Walk walk;
    private SchoolYear year;
    private Person zorin;
    private Person chizhov;
    private Person olga;

    @BeforeEach
    void aSchool() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        year = SchoolYear.of(LocalDate.now(clock));
        zorin = add("Зорин", "Лев", PersonKind.PUPIL, "9 А", null);
        chizhov = add("Чижов", "Пётр", PersonKind.PUPIL, "7 Б", null);
        olga = add("Соколова", "Ольга", PersonKind.STAFF, null, "учитель химии");
    }

    @Test
    void takesBackWhatAnUploadDidAndOnlyThat() {
        tick(zorin, "CAREER");
        describe(zorin, "хочет в химики", "8 913");
        String upload =
                take("1\tЗорин Лев\t8 999\tАдаптация в новом классе, школе\t", "2\tЧижов Пётр\t\tвыбрать профессию\t");
        assertThat(request(zorin).topic()).isEqualTo("ADAPTATION");
        assertThat(walk.open(upload).text())
                .contains("База загружена", "добавили 1, обновили 1", "Отменить загрузку", "Можно до ");

        assertThat(walk.submit(upload + "/undo").status()).isEqualTo(302);

        assertThat(asked()).containsOnlyKeys(zorin.id());
        assertThat(request(zorin).topic()).isEqualTo("CAREER");
        assertThat(request(zorin).about()).isEqualTo(AboutMentee.typed("хочет в химики", "8 913"));
        Walk.Answer after = walk.open(upload);
        assertThat(after.text()).contains("Загрузка отменена");
        assertThat(after.page().select("form[action$=undo]")).isEmpty();
        tick(chizhov, "CAREER");
        assertThat(walk.submit(upload + "/undo").status()).isEqualTo(302);
        assertThat(asked()).containsKey(chizhov.id());
    }

    @Test
    void givesMentorsBackAsTheyWere() {
        in(() -> {
            readiness.declare(olga.id(), year, Set.of("CHEMISTRY", "BIOLOGY"), 3, 4);
            readiness.describe(
                    olga.id(),
                    year,
                    AboutMentor.typed(
                            "", "опыты", "", "", WishedAge.read("10-13").orElseThrow(), ""));
            return true;
        });
        Ready before = ready(olga);
        String upload = taken(walk.seen(walk.submit(
                "/people/mentors/import",
                "table",
                MENTOR_HEADS
                        + "1\tСоколова Ольга\t8 913\tподготовка к ОГЭ\tот 12\tчас\n2\tЗорин Лев\t\tшахматы\t\t\n")));
        assertThat(ready(olga).about().wished().written()).isEqualTo("от 12");
        assertThat(ready(zorin).capacity()).isEqualTo(1);

        walk.submit(upload + "/undo");

        assertThat(ready(olga))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        assertThat(in(() -> readiness.of(year))).containsOnlyKeys(olga.id());
    }

    @Test
    void leavesWhatHasBeenChangedSince() {
        String upload = take("1\tЗорин Лев\t\tВыбор профессии\t", "2\tЧижов Пётр\t\tВыбор профессии\t");
        tick(chizhov, "EXAM");
        tick(zorin, "EXAM");
        tick(zorin, "CAREER");

        assertThat(walk.submit(upload + "/undo").status()).isEqualTo(302);

        assertThat(asked()).containsOnlyKeys(chizhov.id());
        assertThat(request(chizhov).topic()).isEqualTo("EXAM");
    }

    @Test
    void refusesInWordsWhereEverythingHasBeenChangedSince() {
        String upload = take("1\tЧижов Пётр\t\tВыбор профессии\t");
        describe(chizhov, "теперь знает больше", "");
        Walk.Answer refused = walk.submit(upload + "/undo");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Отменять нечего", "Чижов Пётр");
        assertThat(walk.open(upload).text()).contains("Отменить загрузку");
        in(() -> {
            requests.untick(List.of(chizhov.id()), year);
            return true;
        });
        tick(chizhov, "EXAM");
        assertThat(walk.submit(upload + "/undo").status()).isEqualTo(422);
        assertThat(request(chizhov).topic()).isEqualTo("EXAM");
    }

    @Test
    void refusesInWordsAfterADay() {
        String upload = take("1\tЧижов Пётр\t\tВыбор профессии\t");
        in(() -> sql.sql("update base_upload set taken_at = taken_at - interval '24 hours'")
                .update());
        assertThat(walk.open(upload).page().select("form[action$=undo]")).isEmpty();
        Walk.Answer refused = walk.submit(upload + "/undo");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("только в первые сутки");
        assertThat(asked()).containsKey(chizhov.id());
    }

    @Test
    void undoesSeveralUploadsOneAfterTheOther() {
        tick(zorin, "ADAPTATION");
        String first = take("1\tЗорин Лев\t8 913\tВыбор профессии\t", "2\tЧижов Пётр\t\tВыбор профессии\t");
        String second = take("1\tЗорин Лев\t8 999\tПодготовка к экзамену\t", "2\tЧижов Пётр\t8 999\t\t");
        walk.submit(second + "/undo");
        assertThat(request(zorin).about().contactText()).isEqualTo("8 913");
        walk.submit(first + "/undo");
        assertThat(asked()).containsOnlyKeys(zorin.id());
        assertThat(request(zorin).topic()).isEqualTo("ADAPTATION");
        assertThat(request(zorin).about().contactText()).isEmpty();
    }

    @Test
    void aSecondUploadOfTheSameChangesNothing() {
        String table = HEADS + "1\tЗорин Лев\t8 913\tподтянуть математику\t\n2\tЧижов Пётр\t\tвыбрать профессию\t\n";
        Walk.Answer plan = read(table);
        taken(plan);
        Walk.Answer again = read(table);
        assertThat(again.text()).contains("Без изменений: 2", "Менять нечего").doesNotContain("Внести в базу");
        assertThat(walk.submit(walk.action(again, "drop")).status()).isEqualTo(302);
        assertThat(confirm(plan).status()).isEqualTo(302);
        assertThat(uploads()).hasSize(1);
    }

    @Test
    void waitsAtItsAddressUntilItIsTakenIn() {
        Walk.Answer sent = walk.submit(IMPORT, "table", HEADS + "1\tЧижов Пётр\t\tВыбор профессии\t\n");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(walk.open(IMPORT).text()).contains("ещё не внесена, строк: 1");
        Walk.Answer plan = walk.follow(sent);
        assertThat(plan.text())
                .contains("В базу ещё ничего не внесено", "Добавим: 1")
                .doesNotContain("Отменить загрузку");
        assertThat(asked()).isEmpty();
        assertThat(walk.submit(IMPORT, "table", HEADS + "1\tЧижов Пётр\t\tВыбор профессии\t\n")
                        .location())
                .isEqualTo(sent.location());
        taken(plan);
        assertThat(asked()).containsOnlyKeys(chizhov.id());
        assertThat(walk.open(IMPORT).text()).doesNotContain("ещё не внесена");
    }

    @Test
    void saysThatSomethingChangedMeanwhile() throws Exception {
        Walk.Answer plan = read(HEADS + "1\tЧижов Пётр\t\tВыбор профессии\t\n");
        tick(chizhov, "EXAM");
        String page = walk.action(plan, "take").replace("/take", "");
        mvc.perform(post(walk.base() + page + "/take")
                        .param("shown", plan.page().select("input[name=shown]").val())
                        .with(csrf())
                        .with(walk.user()))
                .andExpect(flash().attribute("changed", true));
        mvc.perform(get(walk.base() + page).flashAttr("changed", true).with(walk.user()))
                .andExpect(content().string(containsString("Пока вы смотрели")));
        assertThat(walk.open(page).text()).doesNotContain("Пока вы смотрели");
        assertThat(request(chizhov).topic()).isEqualTo("EXAM");
    }

    @Test
    void takesAwayWhatWasNotTakenIn() {
        Walk.Answer plan = read(HEADS + "1\tЧижов Пётр\t\tВыбор профессии\t\n");
        String drop = walk.action(plan, "drop");
        assertThat(walk.submit(drop.replace("drop", "undo")).status()).isEqualTo(422);
        assertThat(walk.submit(drop).status()).isEqualTo(302);
        assertThat(uploads()).isEmpty();
        assertThat(confirm(plan).status()).isEqualTo(422);
        String upload = take("1\tЧижов Пётр\t\tВыбор профессии\t");
        assertThat(walk.submit(upload + "/drop").status()).isEqualTo(422);
        assertThat(walk.open(upload).text()).contains("База загружена", "Отменить загрузку");
    }

    @Test
    void refusesMoreRowsThanABaseHasAndKeepsNoneOfThem() {
        String row = "1\tЗорин Лев\t\tВыбор профессии\t\n";
        Walk.Answer refused = walk.submit(IMPORT, "table", HEADS + row.repeat(3001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("строк или очень длинные тексты");
        assertThat(uploads()).isEmpty();
        assertThat(walk.submit(IMPORT, "table", HEADS + row.repeat(3000)).status())
                .isEqualTo(302);
        assertThat(uploads()).hasSize(1);
    }

    @Test
    void twoWhoConfirmTheSameAtOnceTakeItInOnce() throws Exception {
        Walk.Answer plan = read(HEADS + "1\tЧижов Пётр\t\tВыбор профессии\t\n");
        assertThat(atOnce(() -> confirm(plan).status())).containsExactly(302, 302);
        assertThat(uploads()).hasSize(1);
        assertThat(asked()).containsOnlyKeys(chizhov.id());
    }

    @Test
    void twoWhoUndoAtOnceUndoItOnce() throws Exception {
        tick(chizhov, "CAREER");
        String upload = take("1\tЧижов Пётр\t\tПодготовка к экзамену\t", "2\tЗорин Лев\t\tВыбор профессии\t");
        assertThat(atOnce(() -> walk.submit(upload + "/undo").status())).containsExactly(302, 302);
        assertThat(asked()).containsOnlyKeys(chizhov.id());
        assertThat(request(chizhov).topic()).isEqualTo("CAREER");
    }

    @Test
    void mendsARowWhereItIsShown() {
        Walk.Answer plan = read(HEADS + "1\tЗорин Лев\t\tВыбор профессии\t\n"
                + "2\tЧижев Пётр\t8 913\tВыбор профессии\t\n3\tСоколова Ольга\t\tстранное\t\n");
        assertThat(plan.text()).contains("С ошибками: 2", "Добавим: 1", "Строка 3, как она написана");
        assertThat(plan.page().select("input[name=NAME]").val()).isEqualTo("Чижев Пётр");
        assertThat(plan.page().select("input[name=CONTACT]").val()).isEqualTo("8 913");

        Walk.Answer still = mend(plan, "NAME", "Чижов Павел");
        assertThat(still.text()).contains("С ошибками: 2", "«Чижов Павел»: такого человека нет");
        assertThat(still.page().select("input[name=NAME]").val()).isEqualTo("Чижов Павел");
        Walk.Answer mended = mend(still, "NAME", "Чижов Пётр");
        assertThat(mended.text()).contains("С ошибками: 1", "Добавим: 2");
        assertThat(mended.page().select("input[name=NAME]").val()).isEqualTo("Соколова Ольга");
        assertThat(asked()).isEmpty();

        taken(mended);
        assertThat(asked()).containsOnlyKeys(zorin.id(), chizhov.id());
        assertThat(request(chizhov).about().contactText()).isEqualTo("8 913");
    }

    @Test
    void saysBesideTheCellWhatIsWrongWithIt() throws IOException {
        Walk.Answer plan = read(HEADS + "1\tЧижев Пётр\t\tВыбор профессии\t\n2\tЗорин Лев\t\tстранное\t\n");
        assertThat(wrong(plan)).containsExactly("NAME");
        assertThat(plan.page().select("#trouble-NAME").text()).contains("«Чижев Пётр»: такого человека нет");
        Walk.Answer next = mend(plan, "NAME", "Чижов Пётр");
        assertThat(wrong(next)).containsExactly("REQUEST");
        assertThat(next.page().select("#trouble-REQUEST").text()).contains("«странное»: не поняли");
        byte[] file = walk.download(toMend(next));
        assertThat(styles(file)).contains("FFE699");
    }

    private static List<String> wrong(Walk.Answer plan) {
        return plan.page().select("#open input.is-invalid[aria-describedby]").eachAttr("name");
    }

    private static String styles(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("wrong", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile parts = new ZipFile(file.toFile())) {
            return new String(
                    parts.getInputStream(parts.getEntry("xl/styles.xml")).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void keepsWhatWasTypedInOneRowWhenAnotherIsOpened() {
        Walk.Answer plan = read(HEADS + "1\tЧижев Пётр\t\tВыбор профессии\t\n2\tЗорин Лев\t\tстранное\t\n");
        Walk.Answer other = mend(plan, "NAME", "Чижов Пётр", "next", "1");
        assertThat(other.page().select("input[name=NAME]").val()).isEqualTo("Зорин Лев");
        assertThat(other.text()).contains("Добавим: 1", "С ошибками: 1");
    }

    @Test
    void goodRowsGoFirstAndTheOthersWaitAtAnAddress() {
        String upload = take("1\tЗорин Лев\t\tВыбор профессии\t", "2\tЧижев Пётр\t\tВыбор профессии\t");
        assertThat(asked()).containsOnlyKeys(zorin.id());
        assertThat(walk.open(IMPORT).text()).contains("ждут исправления: 1");
        Walk.Answer rest = walk.open(upload);
        assertThat(rest.text())
                .contains("Что осталось исправить", "С ошибками: 1", "Вносить пока нечего")
                .doesNotContain("Зорин");
        Walk.Answer mended = mend(rest, "NAME", "Чижов Пётр");
        String second = taken(mended);
        assertThat(second).isNotEqualTo(upload);
        assertThat(asked()).containsOnlyKeys(zorin.id(), chizhov.id());
        assertThat(walk.open(upload).text()).doesNotContain("Что осталось исправить");
        assertThat(walk.open(IMPORT).text()).doesNotContain("ждут исправления");
        walk.submit(second + "/undo");
        assertThat(asked()).containsOnlyKeys(zorin.id());
    }

    @Test
    void givesTheWrongRowsInAFileThatIsMendedAndUploadedAgain() {
        Walk.Answer plan =
                read(HEADS + "1\tЗорин Лев\t\tВыбор профессии\t\n2\t=Чижев Пётр\t+7 913\tВыбор профессии\t\n");
        byte[] file = walk.download(toMend(plan));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("<f>");
        List<Row> rows = Spreadsheets.usual().read("chto.xlsx", file).getFirst().rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text(0)).isEqualTo("Что исправить");
        Row wrong = rows.get(1);
        assertThat(wrong.text(0)).contains("«=Чижев Пётр»: такого человека нет в списке школы");
        assertThat(wrong.text(1)).isEqualTo("3");
        assertThat(wrong.text(3)).isEqualTo("+7 913");
        assertThat(walk.seen(walk.uploadTo(IMPORT, new ListFile("chto.xlsx", file)))
                        .text())
                .contains("С ошибками: 1");

        Object[] heads = new Object[rows.getFirst().size()];
        Object[] cells = new Object[rows.getFirst().size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = rows.getFirst().text(i);
            cells[i] = i == 2 ? "Чижов Пётр" : wrong.text(i);
        }
        taken(walk.seen(
                walk.uploadTo(IMPORT, new ListFile("chto.xlsx", SchoolLists.sheet("Что исправить", heads, cells)))));
        assertThat(request(chizhov).about().contactText()).isEqualTo("+7 913");
    }

    @Test
    void isNobodyElsesUpload() {
        String upload = take("1\tЧижов Пётр\t\tВыбор профессии\t");
        String ofMentors = upload.replace("mentees", "mentors");
        assertThat(walk.open(ofMentors).status()).isEqualTo(404);
        assertThat(walk.submit(ofMentors + "/undo").status()).isEqualTo(422);
        TenantId other = schools.school();
        Walk stranger = new Walk(mvc, schools.base(other), schools.as(other, Role.COORDINATOR));
        assertThat(stranger.open(upload).status()).isEqualTo(404);
        assertThat(stranger.submit(upload + "/undo").text()).contains("Такой загрузки нет");
        assertThat(asked()).containsKey(chizhov.id());
        assertThat(walk.submit(upload + "/mend", "open", "7").status()).isEqualTo(422);
        String waiting = walk.action(read(HEADS + "1\tЧижев Пётр\t\tВыбор профессии\t\n"), "drop")
                .replace("/drop", "");
        for (Walk foreign : List.of(stranger, new Walk(mvc, walk.base(), schools.as(school, Role.COORDINATOR)))) {
            String path = foreign == stranger ? waiting : waiting.replace("mentees", "mentors");
            assertThat(foreign.open(path).status()).isEqualTo(404);
            assertThat(foreign.open(path + "/to-mend.xlsx").status()).isEqualTo(404);
            assertThat(foreign.submit(path + "/take").status()).isEqualTo(422);
            assertThat(foreign.submit(path + "/mend", "open", "0").status()).isEqualTo(422);
            foreign.submit(path + "/drop");
        }
        assertThat(walk.open(waiting).text()).contains("Чижев");
    }

    @Test
    void refusesToMendARowThatIsAnotherByNow() {
        Walk.Answer plan = read(HEADS + "1\tЧижев Пётр\t\tВыбор профессии\t\n2\tЗорин Лев\t\tстранное\t\n");
        mend(plan, "NAME", "Чижов Пётр");
        Walk.Answer late = mend(plan, "NAME", "Чижиков Пётр");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Такая строка больше не ждёт");
        taken(walk.open(walk.action(plan, "mend").replace("/mend", "")));
        assertThat(asked()).containsOnlyKeys(chizhov.id());
        assertThat(mend(plan, "NAME", "Чижов Пётр").status()).isEqualTo(422);
    }

    @Test
    void saysThatNothingIsKeptOnceSomebodyIsErased() {
        Walk.Answer plan = read(HEADS + "1\tЧижев Пётр\t\tВыбор профессии\t\n");
        in(() -> {
            erasures.erase(zorin.id().value(), LocalDate.now(clock));
            return true;
        });
        Walk.Answer after = walk.open(walk.action(plan, "drop").replace("/drop", ""));
        assertThat(after.text())
                .contains("Строки этой загрузки больше не хранятся")
                .doesNotContain("Чижев");
    }

    @Test
    void nothingWaitsOnceSomebodyIsErased() {
        String upload = take("1\tЗорин Лев\t\tВыбор профессии\t", "2\tЧижев Пётр\t\tВыбор профессии\t");
        in(() -> {
            erasures.erase(zorin.id().value(), LocalDate.now(clock));
            return true;
        });
        assertThat(walk.open(upload).text()).doesNotContain("Чижев");
        assertThat(in(() -> sql.sql("select count(*) from base_deed")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private static List<Integer> atOnce(Callable<Integer> deed) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : two.invokeAll(List.of(deed, deed))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** Sends a table, and gives the page that says what will happen. */
    private Walk.Answer read(String table) {
        return walk.seen(walk.submit(IMPORT, "table", table));
    }

    private String take(String... rows) {
        return taken(read(HEADS + String.join("\n", rows) + "\n"));
    }

    private Walk.Answer confirm(Walk.Answer plan) {
        return walk.submit(
                walk.action(plan, "take"),
                "shown",
                plan.page().select("input[name=shown]").val());
    }

    /** Confirms a plan, and gives the address of the upload. */
    private String taken(Walk.Answer plan) {
        Walk.Answer done = confirm(plan);
        assertThat(done.status()).isEqualTo(302);
        return done.location().substring(walk.base().length());
    }

    private Walk.Answer mend(Walk.Answer plan, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 4];
        System.arraycopy(namesAndValues, 0, all, 4, namesAndValues.length);
        all[0] = "open";
        all[1] = plan.page().select("input[name=open]").val();
        all[2] = "mark";
        all[3] = plan.page().select("input[name=mark]").val();
        return walk.seen(walk.submit(walk.action(plan, "mend"), all));
    }

    private String toMend(Walk.Answer plan) {
        return plan.page()
                .select("a[href$=to-mend.xlsx]")
                .attr("href")
                .substring(walk.base().length());
    }

    private List<String> uploads() {
        return walk.open(IMPORT).page().select("a[href*='/mentees/import/']").eachAttr("href");
    }

    private Map<PersonId, Request> asked() {
        return in(() -> requests.of(year));
    }

    private Request request(Person person) {
        return asked().get(person.id());
    }

    private Ready ready(Person person) {
        return in(() -> readiness.of(year)).get(person.id());
    }

    private void tick(Person person, String topic) {
        in(() -> {
            requests.tick(person.id(), year, topic, null);
            return true;
        });
    }

    private void describe(Person person, String note, String contact) {
        in(() -> {
            requests.describe(person.id(), year, AboutMentee.typed(note, contact));
            return true;
        });
    }

    private Person add(String surname, String given, PersonKind kind, @Nullable String group, @Nullable String post) {
        ClassGroup classGroup = group == null ? null : ClassGroup.read(group).orElseThrow();
        return in(() -> people.add(new PersonName(surname, given, null), kind, PersonDetails.of(classGroup, post)));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
