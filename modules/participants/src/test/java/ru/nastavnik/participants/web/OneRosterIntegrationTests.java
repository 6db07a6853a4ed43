package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Subject;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** The list goes out as a OneRoster pack and comes in again without a change; packs of others come in like any list. */
@TenantTest
class OneRosterIntegrationTests {

    private static final String MANIFEST =
            "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n";

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ClassSheets classes;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private AccessJournal journal;

    private TenantId school;
    private Walk walk;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
    }

    @Test
    void whatGoesOutComesInWithoutAChange() {
        fill();
        long everybody = in(people::listed).stream()
                .filter(person -> person.kind() != PersonKind.PARTNER)
                .count();
        Walk.Answer plan = walk.follow(walk.upload("oneroster.zip", walk.download("/people/oneroster.zip")));
        assertThat(plan.text())
                .contains("Без изменений: " + everybody)
                .doesNotContain("Добавим", "Обновим", "Ошибок", "Повторы", "нет в файле", "Не берём", "не знакомы");
        assertThat(plan.page().select("form[action$=commit]")).isEmpty();
    }

    @Test
    void whatGoesOutComesIntoAnotherSchoolWhole() {
        fill();
        byte[] pack = walk.download("/people/oneroster.zip");
        TenantId other = schools.school();
        Walk there = new Walk(mvc, schools.base(other), schools.as(other, Role.COORDINATOR));
        Walk.Answer plan = there.upload("oneroster.zip", pack);
        there.submit(plan.location().substring(there.base().length()) + "/commit");
        assertThat(schools.inSchool(other, () -> described(people.listed())))
                .containsExactlyInAnyOrderElementsOf(in(() -> described(people.listed().stream()
                        .filter(person -> person.kind() != PersonKind.PARTNER)
                        .toList())));
    }

    @Test
    void thePackIsWholeInItself() {
        fill();
        Map<String, List<Row>> files = unpacked(walk.download("/people/oneroster.zip"));
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "manifest.csv",
                        "orgs.csv",
                        "academicSessions.csv",
                        "courses.csv",
                        "classes.csv",
                        "users.csv",
                        "roles.csv",
                        "demographics.csv",
                        "enrollments.csv");
        assertThat(column(files, "manifest", "value")).contains("1.2");
        List<String> users = column(files, "users", "sourcedId");
        assertThat(users).doesNotHaveDuplicates();
        assertThat(column(files, "roles", "userSourcedId")).containsExactlyInAnyOrderElementsOf(users);
        assertThat(users).containsAll(column(files, "demographics", "sourcedId"));
        assertThat(users).containsAll(column(files, "enrollments", "userSourcedId"));
        assertThat(column(files, "classes", "sourcedId")).containsAll(column(files, "enrollments", "classSourcedId"));
        assertThat(column(files, "courses", "sourcedId")).containsAll(column(files, "classes", "courseSourcedId"));
        assertThat(column(files, "academicSessions", "sourcedId"))
                .containsAll(column(files, "classes", "termSourcedIds"));
        assertThat(column(files, "orgs", "sourcedId")).containsAll(column(files, "users", "primaryOrgSourcedId"));
        assertThat(column(files, "enrollments", "role")).contains("student", "teacher");
        for (String file : files.keySet()) {
            if (!file.equals("manifest.csv")) {
                assertThat(column(files, file.replace(".csv", ""), "status"))
                        .as("of a bulk file")
                        .containsOnly("");
            }
        }
    }

    @Test
    void isAViewOfEverybodyInIt() {
        fill();
        Person lev = in(() -> people.named("Чижов")).getFirst();
        walk.download("/people/oneroster.zip");
        assertThat(in(() -> journal.of(lev.id(), 10)))
                .extracting(view -> view.place())
                .containsExactly("ONE_ROSTER");
        assertThat(walk.open("/people/" + lev.id() + "/views").text()).contains("выгрузка списка для другой системы");
    }

    @Test
    void aPackOfAnotherSystemGoesTheWayOfAnyList() {
        Walk.Answer sent = walk.upload("sgo.zip", foreign());
        String path = sent.location().substring(walk.base().length());
        assertThat(walk.open(path).text())
                .contains(
                        "Добавим: 4",
                        "Выбыли по списку: 1",
                        "Не берём и не храним: email, phone",
                        "Пропустили родителей")
                .doesNotContain("mama@mail.example", "8-900");
        walk.submit(path + "/commit");
        assertThat(in(() -> described(people.listed())))
                .containsExactlyInAnyOrder(
                        "Чижов Лев Ильич PUPIL 9 А 04.02.2011 null null null",
                        "Дроздова Анна PUPIL 7 Б ? null null null",
                        "Ким Ен PUPIL 5 ? null null null",
                        "Соколова Ольга Петровна STAFF — ? null null null");
    }

    @Test
    void aPackOfChangesCallsNobodyMissing() {
        in(() -> people.add(new PersonName("Орлов", "Пётр", null), PersonKind.STAFF, null, "учитель"));
        String users =
                "sourcedId,status,dateLastModified,enabledUser,givenName,familyName,role\n1,active,2026-09-01,true,Ольга,Соколова,teacher\n";
        assertThat(walk.follow(walk.upload("a.zip", zip(Map.of("manifest.csv", MANIFEST, "users.csv", users))))
                        .text())
                .contains("Есть в школе, но нет в файле: 1");
        String delta = MANIFEST.replace("bulk", "delta");
        assertThat(walk.follow(walk.upload("b.zip", zip(Map.of("manifest.csv", delta, "users.csv", users))))
                        .text())
                .doesNotContain("нет в файле");
    }

    @Test
    void refusesInWordsWhatIsNoPackOfPeople() {
        assertThat(refusal(Map.of("manifest.csv", MANIFEST))).contains("нет файла users.csv");
        assertThat(refusal(Map.of("manifest.csv", MANIFEST.replace("1.2", "2.0"), "users.csv", "sourcedId\n")))
                .contains("версия OneRoster 2.0");
        assertThat(refusal(Map.of("manifest.csv", MANIFEST, "users.csv", "sourcedId,givenName,familyName\n")))
                .contains("нет ни одной строки с человеком");
        assertThat(refusal(Map.of("manifest.csv", MANIFEST, "users.csv", "я".repeat(5_000_000))))
                .isNotEmpty();
        assertThat(refusal(Map.of("readme.txt", "нет"))).isNotEmpty();
        assertThat(in(people::listed)).isEmpty();
    }

    private String refusal(Map<String, String> files) {
        Walk.Answer answer = walk.upload("roster.zip", zip(files));
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".field-error, .error-summary").text();
    }

    private void fill() {
        in(() -> {
            ClassGroup nineA = new ClassGroup(9, "А");
            pupil(new PersonName("Чижов", "Лев", "Ильич"), nineA, null, LocalDate.of(2011, 2, 4));
            pupil(new PersonName("Салтыков-Вольский", "Алёна", null), nineA, 2011, null);
            pupil(new PersonName("Мамедов", "Тофик", "Рашид оглы"), new ClassGroup(10, null), null, null);
            pupil(new PersonName("Воробьёв", "Глеб", "Львович"), null, null, LocalDate.of(2010, 12, 31));
            pupil(new PersonName("Гагарина", "Елена", "Павловна"), nineA, null, LocalDate.of(2011, 3, 9));
            pupil(
                    new PersonName("Гагарина", "Елена", "Павловна"),
                    new ClassGroup(9, "Б"),
                    null,
                    LocalDate.of(2011, 3, 10));
            int years = 0;
            for (Subject subject : catalogue.subjects()) {
                people.add(
                        new PersonName("Учитель", "Предмета", null),
                        PersonKind.STAFF,
                        new PersonDetails(
                                null,
                                "учитель, «" + subject.title() + "»",
                                null,
                                LocalDate.of(1980, 1, 1).plusDays(years),
                                subject.code(),
                                years,
                                years % 2 == 0));
                years++;
            }
            Person leader = people.add(
                    new PersonName("Соколова", "Ольга", "Петровна"),
                    PersonKind.STAFF,
                    new PersonDetails(null, "=И.о. \"директора\"; зам", null, null, null, null, null));
            people.add(new PersonName("Заводов", "Иван", null), PersonKind.PARTNER, null, "инженер");
            classes.leadBy(Map.of(nineA, Optional.of(leader.id())));
            return true;
        });
    }

    private void pupil(PersonName name, ClassGroup group, Integer year, LocalDate born) {
        people.add(name, PersonKind.PUPIL, PersonDetails.of(group, null).born(year, born));
    }

    private static byte[] foreign() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.csv", MANIFEST);
        files.put("users.csv", """
                sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,email,phone,grades
                u1,,,true,a,,Лев,Чижов,Ильич,lev@mail.example,8-900,09
                u2,,,true,b,,Анна,Дроздова,,,,"07"
                u3,,,true,c,,Ен,Ким,,,,05
                u4,tobedeleted,,true,d,,Глеб,Воробьёв,Львович,,,09
                u5,,,true,e,,Ольга,Соколова,Петровна,,,
                u6,,,true,f,,Мария,Чижова,,mama@mail.example,8-900,
                """);
        files.put("roles.csv", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,orgSourcedId
                r1,,,u1,primary,student,o
                r2,,,u2,primary,student,o
                r3,,,u3,primary,student,o
                r4,,,u4,primary,student,o
                r5,,,u5,primary,teacher,o
                r6,,,u6,primary,parent,o
                """);
        files.put("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2011-02-04,male\n");
        files.put("classes.csv", """
                sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,schoolSourcedId
                c1,,,Математика 9А,09,k,М9,scheduled,o
                c2,,,9-А класс,09,k,9А,homeroom,o
                c3,,,7 «б»,07,k,,homeroom,o
                """);
        files.put("enrollments.csv", """
                sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role
                e1,,,c1,o,u1,student
                e2,,,c2,o,u1,student
                e3,,,c3,o,u2,student
                e4,,,c2,o,u5,teacher
                """);
        return zip(files);
    }

    private static List<String> described(List<Person> listed) {
        return listed.stream()
                .map(person -> String.join(
                        " ",
                        person.name().full(),
                        person.kind().name(),
                        person.classGroup()
                                .map(Object::toString)
                                .or(person::post)
                                .orElse("—"),
                        person.birth().orElse("?"),
                        String.valueOf(person.subject().orElse(null)),
                        String.valueOf(person.experienceYears().orElse(null)),
                        String.valueOf(person.offersMentoring().orElse(null))))
                .toList();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(pack)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack.toByteArray();
    }

    /** Read by the reader of lists, so that quotes and commas mean to it what they meant to the writer. */
    private static Map<String, List<Row>> unpacked(byte[] pack) {
        Map<String, List<Row>> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        Spreadsheets.usual()
                                .read("a.csv", zip.readAllBytes())
                                .getFirst()
                                .rows());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> column(Map<String, List<Row>> files, String file, String column) {
        List<Row> rows = files.get(file + ".csv");
        Row names = rows.getFirst();
        int at = 0;
        while (!names.text(at).equals(column)) {
            assertThat(++at).as("%s of %s", column, file).isLessThan(names.size());
        }
        int found = at;
        return rows.stream().skip(1).map(row -> row.text(found)).toList();
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
