package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class BasePagesIntegrationTests {

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
    private Consents consents;

    @Autowired
    private AccessJournal journal;

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
        zorin = add("Зорин", "Лев", PersonKind.PUPIL, "9 А", null, null);
        chizhov = add("Чижов", "Пётр", PersonKind.PUPIL, "7 Б", null, null);
        olga = add("Соколова", "Ольга", PersonKind.STAFF, null, "учитель химии", 1);
    }

    @Test
    void nobodyIsInABaseByATickOrByPapersAlone() {
        tick(zorin, "ADAPTATION");
        consent(chizhov);
        Walk.Answer page = walk.open("/people/mentees");
        assertThat(page.page().select("tbody tr")).isEmpty();
        assertThat(page.text()).contains("Ждём согласий: 1");
        assertThat(walk.open("/people/mentees?show=AWAITED").text())
                .contains("Зорин Лев")
                .doesNotContain("Чижов");
        consent(zorin);
        assertThat(walk.open("/people/mentees").text()).contains("Зорин Лев", "9 А", "Адаптация");
        in(() -> {
            consents.record(
                    List.of(zorin.id()),
                    ConsentKind.TO_TAKE_PART,
                    Word.call(Signer.MOTHER, LocalDate.now(clock), null));
            return true;
        });
        assertThat(walk.open("/people/mentees").page().select("tbody tr")).isEmpty();
        assertThat(rows(walk.download("/people/mentees/base.xlsx"))).hasSize(1);
    }

    @Test
    void findsByPartOfANameClassTopicAndInTheWrongLayout() {
        inBase(zorin, "ADAPTATION");
        inBase(chizhov, "CAREER");
        assertThat(shown("?q=pjhb")).containsExactly("Зорин Лев");
        assertThat(shown("?q=%D1%87%D0%B8%D0%B6")).containsExactly("Чижов Пётр");
        assertThat(shown("?group=9%20%D0%90")).containsExactly("Зорин Лев");
        assertThat(shown("?about=CAREER")).containsExactly("Чижов Пётр");
        assertThat(shown("?show=WITH_PAIR")).isEmpty();
        assertThat(shown("?show=WITHOUT_PAIR")).containsExactly("Зорин Лев", "Чижов Пётр");
        assertThat(walk.open("/people?q=pjhby").text()).contains("Зорин Лев").doesNotContain("Чижов");
    }

    @Test
    void savesAFilterUnderANameAndOpensItInOneClick() {
        inBase(zorin, "ADAPTATION");
        inBase(chizhov, "CAREER");
        Walk.Answer page = walk.open("/people/mentees?q=%D1%87&group=7%20%D0%91&show=WITHOUT_PAIR&young=&page=1");
        String query = page.page().select("input[name=query]").val();
        assertThat(walk.submit("/saved-views", "path", "/people/mentees", "query", query, "title", "7 Б, без пары")
                        .status())
                .isEqualTo(302);

        assertThat(walk.open("/people/mentors").page().select(".saved-views a")).isEmpty();
        tick(olga, "CAREER");
        String link =
                walk.open("/people/mentees").page().select(".saved-views a").attr("href");
        assertThat(link).endsWith("/people/mentees?group=7%20%D0%91&show=WITHOUT_PAIR");
        Walk.Answer opened = walk.open(link.substring(walk.base().length()));
        assertThat(opened.page().select("tbody strong").eachText()).containsExactly("Чижов Пётр");
        assertThat(opened.page().select(".saved-views a[aria-current=true]").text())
                .isEqualTo("7 Б, без пары");
    }

    @Test
    void writesTheTableExactlyAsFilteredWithDaysAndWithoutFormulas() {
        inBase(zorin, "ADAPTATION");
        describe(zorin, "=1+1 сложно", "");
        tick(chizhov, "CAREER");
        String shown = walk.open("/people/mentees?q=%D0%B7%D0%BE%D1%80")
                .page()
                .select("a[href*=table.xlsx]")
                .attr("href");
        byte[] file = walk.download(shown.substring(walk.base().length()));
        List<Row> rows = rows(file);
        assertThat(heads(rows.getFirst(), 9))
                .containsExactly(
                        "ФИО",
                        "Класс или должность",
                        "Запрос",
                        "Запрос своими словами",
                        "Наставник",
                        "В паре с",
                        "Согласия",
                        "Участие: с какого дня",
                        "Обработка данных: с какого дня");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).text(0)).isEqualTo("Зорин Лев");
        assertThat(rows.get(1).text(3)).isEqualTo("=1+1 сложно");
        assertThat(rows.get(1).date(7)).contains(LocalDate.now(clock));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("<f>");
        List<Row> awaited = rows(walk.download("/people/mentees/table.xlsx?show=AWAITED"));
        assertThat(awaited).hasSize(2);
        assertThat(awaited.get(1).text(0)).isEqualTo("Чижов Пётр");
        assertThat(rows(walk.download("/people/mentees/base.xlsx?show=AWAITED")))
                .hasSize(1);
        assertThat(rows(walk.download("/people/mentors/table.xlsx"))).hasSize(1);
        assertThat(in(() -> journal.of(chizhov.id(), 5))).singleElement().satisfies(entry -> {
            assertThat(entry.seenIn()).isEqualTo("MENTEES");
            assertThat(entry.taken()).isTrue();
        });
    }

    @Test
    void everyFilteredExportComesBackWithoutAChange() {
        inBase(zorin, "ADAPTATION");
        inBase(chizhov, "CAREER");
        describe(chizhov, "выбрать: химия; биология", "");
        for (String filter : List.of("?q=%D1%87%D0%B8%D0%B6", "?about=CAREER", "?group=7%20%D0%91&show=WITHOUT_PAIR")) {
            byte[] file = walk.download("/people/mentees/base.xlsx" + filter);
            List<Row> rows = rows(file);
            assertThat(heads(rows.getFirst(), 13)).isEqualTo(Base.MENTEES.titles());
            assertThat(rows).hasSize(2);
            assertThat(walk.seen(walk.uploadTo("/people/mentees/import", new ListFile("база.xlsx", file)))
                            .text())
                    .contains("Без изменений: 1", "Менять нечего")
                    .doesNotContain("Внести в базу", "С ошибками");
        }
        describe(chizhov, "передумал", "");
        assertThat(walk.open("/people/mentees").page().select("a[href*=base.xlsx]"))
                .hasSize(1);
    }

    @Test
    void writesDownWhoseDataWereSeen() {
        inBase(zorin, "ADAPTATION");
        walk.open("/people/mentees");
        walk.download("/people/mentees/base.xlsx");
        assertThat(in(() -> journal.of(zorin.id(), 5)))
                .extracting(entry -> entry.place())
                .containsExactly("BASE_EXPORT", "MENTEES");
        walk.open("/people/mentees?q=%D1%87%D0%B8%D0%B6");
        assertThat(in(() -> journal.of(zorin.id(), 5))).hasSize(2);
    }

    @Test
    void changesManyAtOnceAndAsksBeforeItTakesTicksBack() {
        inBase(zorin, "ADAPTATION");
        inBase(chizhov, "CAREER");
        describe(zorin, "перешёл из другой школы", "8 913 000-00-00, мама");
        String[] both = {"chosen", zorin.id().toString(), "chosen", chizhov.id().toString()};
        assertThat(walk.submit("/people/mentees/topic", with(both, "topic", "EXAM"))
                        .status())
                .isEqualTo(302);
        assertThat(request(zorin).topic()).isEqualTo("EXAM");
        assertThat(request(zorin).about().note()).isEqualTo("перешёл из другой школы");
        assertThat(walk.submit("/people/mentees/topic", with(both, "topic", "SUBJECT"))
                        .text())
                .contains("выберите предмет");
        assertThat(walk.submit("/people/mentees/untick", both).text())
                .contains("Снять отметку?", "Зорин Лев", "Чижов Пётр");
        assertThat(request(zorin)).isNotNull();
        walk.submit("/people/mentees/untick", with(both, "sure", "true"));
        assertThat(in(() -> requests.of(year))).isEmpty();
        assertThat(walk.submit("/people/mentees/untick").status()).isEqualTo(422);
    }

    @Test
    void setsHowManyMenteesMentorsTakeAndPrintsBlanksOfThoseChosen() {
        in(() -> {
            readiness.declare(olga.id(), year, Set.of("CHEMISTRY"), 1, null);
            return true;
        });
        assertThat(walk.open("/people/mentors?show=AWAITED").text())
                .contains("Соколова Ольга", "химия", "2 из 2", "молодой специалист: стаж 1 год");
        assertThat(walk.submit("/people/mentors/capacity", "chosen", olga.id().toString(), "capacity", "5")
                        .status())
                .isEqualTo(302);
        assertThat(ready(olga).capacity()).isEqualTo(5);
        assertThat(walk.submit("/people/mentors/capacity", "chosen", olga.id().toString(), "capacity", "11")
                        .text())
                .contains("от 1 до 10");
        Walk.Answer blanks =
                walk.submit("/people/consents/blanks", "chosen", olga.id().toString());
        assertThat(blanks.status()).isEqualTo(200);
        assertThat(blanks.text()).contains("Соколова Ольга").doesNotContain("Зорин");
    }

    @Test
    void keepsWhatIsTypedOnTheCardAndSaysBesideTheFieldWhatIsWrong() {
        String mentor = "/people/" + olga.id() + "/mentor";
        assertThat(walk.submit(mentor, "age", "средние классы", "competences", "я".repeat(901))
                        .text())
                .contains("Исправьте 2 места", "Напишите возраст числами", "Сократите до 900 знаков");
        walk.submit(
                mentor,
                "age",
                "10-13 лет",
                "competences",
                "подготовка к ОГЭ",
                "time",
                "час в неделю",
                "contact",
                "olga@school.example",
                "interests",
                "шахматы, инвалидность");
        assertThat(ready(olga).about().wished().written()).isEqualTo("10–13");
        assertThat(walk.open("/people/" + olga.id()).text())
                .contains(
                        "подготовка к ОГЭ",
                        "час в неделю",
                        "olga@school.example",
                        "молодой специалист: стаж 1 год",
                        "Проверьте текст: инвалидность");
        String mentee = "/people/" + zorin.id() + "/mentee";
        assertThat(walk.submit(mentee, "topic", "SUBJECT").status()).isEqualTo(422);
        walk.submit(mentee, "topic", "SUBJECT", "subject", "MATHS", "note", " отстал \n за лето ");
        assertThat(request(zorin).about().note()).isEqualTo("отстал за лето");
        assertThat(walk.open("/people/" + zorin.id()).text()).contains("математика", "отстал за лето");
    }

    @Test
    void aMentorOfALaterYearKeepsWhatWasSaid() {
        in(() -> {
            readiness.declare(olga.id(), year.previous(), Set.of(), 1, null);
            readiness.describe(olga.id(), year.previous(), AboutMentor.typed("", "проекты", "", "", WishedAge.ANY, ""));
            readiness.declare(olga.id(), year, Set.of(), 1, null);
            return true;
        });
        assertThat(ready(olga).about().competences()).isEqualTo("проекты");
    }

    @Test
    void everyExportOfMenteesComesBackWithoutAChange() {
        inBase(zorin, "ADAPTATION");
        describe(zorin, "=1+1: \"сложно\" (математика); +7", "+7 913 000-00-00; мама");
        in(() -> {
            requests.tick(chizhov.id(), year, "SUBJECT", "MATHS");
            return true;
        });
        consent(chizhov);
        byte[] file = walk.download("/people/mentees/base.xlsx");
        List<Row> rows = rows(file);
        assertThat(heads(rows.getFirst(), 13)).isEqualTo(Base.MENTEES.titles());
        assertThat(rows.get(1).text(1)).isEqualTo("Зорин Лев");
        assertThat(rows.get(1).text(4)).isEqualTo("Адаптация в новом классе, школе: =1+1: \"сложно\" (математика); +7");
        assertThat(rows.get(2).text(4)).isEqualTo("Учебный предмет (математика)");
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("<f>");
        Walk.Answer plan = walk.seen(walk.uploadTo("/people/mentees/import", new ListFile("база.xlsx", file)));
        assertThat(plan.text())
                .contains("Без изменений: 2", "Менять нечего")
                .doesNotContain("Внести в базу", "С ошибками");
    }

    @Test
    void everyExportOfMentorsComesBackWithoutAChange() {
        walk.submit(
                "/people/" + olga.id() + "/mentor",
                "age",
                "от 12",
                "competences",
                "@проекты",
                "achievements",
                "-победитель конкурса",
                "interests",
                "шахматы",
                "time",
                "час",
                "contact",
                "8 913");
        consent(olga);
        byte[] file = walk.download("/people/mentors/base.xlsx");
        List<Row> rows = rows(file);
        assertThat(heads(rows.getFirst(), 16)).isEqualTo(Base.MENTORS.titles());
        assertThat(rows.get(1).text(4)).isEqualTo("@проекты");
        assertThat(walk.seen(walk.uploadTo("/people/mentors/import", new ListFile("база.xlsx", file)))
                        .text())
                .contains("Без изменений: 1", "Менять нечего");
        assertThat(walk.uploadTo("/people/mentees/import", new ListFile("база.xlsx", file))
                        .text())
                .contains("Это таблица другой базы");
    }

    @Test
    void takesInAPastedBaseJustAsItWasShown() {
        String table =
                "№\tФИО наставляемого\tТелефон представителя\tГод рождения\tОсновной запрос\tФорма наставничества\n"
                        + "1\tЗорин Лев\t8 913\t\tподтянуть математику\t\n"
                        + "2\tНиктоев Иван\t\t\tВыбор профессии\t\n"
                        + "3\tЧижов П.\t\t\tстранное\t\n";
        Walk.Answer plan = walk.seen(walk.submit("/people/mentees/import", "table", table));
        assertThat(plan.text())
                .contains(
                        "Добавим: 1",
                        "С ошибками: 2",
                        "Запрос записали как «Учебный предмет»",
                        "такого человека нет в списке школы",
                        "не поняли, какой это запрос");
        assertThat(in(() -> requests.of(year))).isEmpty();
        tick(zorin, "CAREER");
        Walk.Answer changed = walk.seen(confirm(plan));
        assertThat(changed.text()).contains("Обновим: 1", "Внести в базу");
        assertThat(request(zorin).topic()).isEqualTo("CAREER");
        Walk.Answer done = confirm(changed);
        assertThat(done.status()).isEqualTo(302);
        assertThat(request(zorin).topic()).isEqualTo("SUBJECT");
        assertThat(request(zorin).subject()).contains("MATHS");
        assertThat(request(zorin).about()).isEqualTo(new AboutMentee("подтянуть математику", "8 913"));
    }

    @Test
    void saysWhoIsAYoungSpecialistAndOfWhomItIsNotKnown() {
        add("Филина", "Инна", PersonKind.STAFF, null, "учитель", null);
        add("Совина", "Яна", PersonKind.STAFF, null, "педагог-психолог", 0);
        add("Уткина", "Ия", PersonKind.STAFF, null, "учитель", 12);
        assertThat(walk.open("/people/young-specialists").text())
                .contains(
                        "2 молодых специалиста",
                        "Для показателя считается: 1",
                        "стаж 1 год",
                        "стаж меньше года; для показателя не считается",
                        "Стаж не указан: 1",
                        "Филина")
                .doesNotContain("Уткина");
        walk.submit(
                "/people/" + olga.id(), "surname", "Соколова", "given", "Ольга", "post", "учитель", "experience", "4");
        assertThat(walk.open("/people/young-specialists").text()).doesNotContain("Соколова");
        walk.submit("/people/" + olga.id(), "surname", "Соколова", "given", "Ольга", "post", "учитель");
        assertThat(in(() -> people.find(olga.id())).orElseThrow().experienceYears())
                .contains(4);
    }

    private List<String> shown(String query) {
        return walk.open("/people/mentees" + query)
                .page()
                .select("tbody strong")
                .eachText();
    }

    private Walk.Answer confirm(Walk.Answer plan) {
        return walk.submit(
                walk.action(plan, "take"),
                "shown",
                plan.page().select("input[name=shown]").val());
    }

    private static List<Row> rows(byte[] file) {
        List<Sheet> sheets = Spreadsheets.usual().read("база.xlsx", file);
        return sheets.getFirst().rows();
    }

    private static List<String> heads(Row row, int columns) {
        return IntStream.range(0, columns).mapToObj(row::text).toList();
    }

    private static String[] with(String[] some, String name, String value) {
        String[] all = Arrays.copyOf(some, some.length + 2);
        all[some.length] = name;
        all[some.length + 1] = value;
        return all;
    }

    private void inBase(Person person, String topic) {
        tick(person, topic);
        consent(person);
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

    private void consent(Person person) {
        in(() -> {
            consents.record(
                    List.of(person.id()),
                    ConsentKind.TO_TAKE_PART,
                    Word.paper(Signer.MOTHER, LocalDate.now(clock), "папка 3"));
            return true;
        });
    }

    private Request request(Person person) {
        return in(() -> requests.of(year)).get(person.id());
    }

    private Ready ready(Person person) {
        return in(() -> readiness.of(year)).get(person.id());
    }

    private Person add(
            String surname,
            String given,
            PersonKind kind,
            @Nullable String group,
            @Nullable String post,
            @Nullable Integer experience) {
        ClassGroup classGroup = group == null ? null : ClassGroup.read(group).orElseThrow();
        return in(() -> people.add(
                new PersonName(surname, given, null),
                kind,
                PersonDetails.of(classGroup, post).teaching(experience)));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
