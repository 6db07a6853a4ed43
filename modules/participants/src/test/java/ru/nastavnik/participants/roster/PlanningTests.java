package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.participants.roster.SchoolLists.cells;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;

class PlanningTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final List<Person> school = new ArrayList<>();

    @Test
    void takesAListAsUntidyAsItIs() {
        Map<Integer, RosterLine> lines = byRow(plan(SchoolLists.pupils()));
        assertThat(lines.get(5).name()).isEqualTo(new PersonName("Гагарина", "Елена", "Павловна"));
        assertThat(lines.get(5).details()).isEqualTo(pupil("7 Б", LocalDate.of(2013, 3, 9)));
        assertThat(lines.get(6).details()).isEqualTo(pupil("7 В", LocalDate.of(2013, 6, 12)));
        assertThat(lines.get(7).name()).isEqualTo(new PersonName("Снегирёв-Дрозд", "Яков", "Олегович"));
        assertThat(lines.get(8).name()).isEqualTo(new PersonName("Алиев", "Рашид", "Тофик оглы"));
        assertThat(lines.get(8).details()).isEqualTo(pupil("7 А", LocalDate.of(2013, 2, 3)));
        assertThat(lines.get(9).name()).isEqualTo(new PersonName("Ким", "Ен", null));
        assertThat(lines.get(10).name()).isEqualTo(new PersonName("Синициа", "Вера", "Ильинична"));
        assertThat(lines.get(10).details().birthYear()).isEqualTo(2014);
        assertThat(outcomes(lines))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Outcome.ADD, 10L, Outcome.ERROR, 2L, Outcome.REPEAT, 1L, Outcome.LEFT, 1L));
    }

    @Test
    void saysOfEachRowWhatIsToBeLookedAt() {
        Map<Integer, RosterLine> lines = byRow(plan(SchoolLists.pupils()));
        assertThat(lines.get(10).said())
                .containsExactly(Remark.of("people.remark.impossible-date", "31.02.2014", "2014"));
        assertThat(lines.get(11).said())
                .containsExactly(Remark.of("people.remark.impossible-date", "12.13.2014", "2014"));
        assertThat(lines.get(12).said()).containsExactly(Remark.of("people.remark.future-date", "01.01.2031"));
        assertThat(lines.get(13).said()).containsExactly(Remark.of("people.remark.no-name"));
        assertThat(lines.get(14).said()).containsExactly(Remark.of("people.remark.repeat", "5"));
        assertThat(lines.get(16).said()).containsExactly(Remark.of("people.remark.note-dropped"));
        assertThat(lines.get(20).said()).containsExactly(Remark.of("people.remark.unclear-class", "7 Ъы"));
        assertThat(lines).doesNotContainKeys(17, 19, 23, 24);
    }

    @Test
    void saysWhichColumnsAndSheetsItLeavesAside() {
        assertThat(read(SchoolLists.pupils()).notes())
                .containsExactly(
                        Remark.of("people.roster.dropped", "СНИЛС, Телефон мамы"),
                        Remark.of("people.roster.unknown-columns", "Прим"),
                        Remark.of("people.roster.sheets-passed-over", "Движение"));
    }

    @Test
    void readsStaffAndTakesReadinessForAnOffer() {
        List<RosterLine> lines = plan(SchoolLists.staff());
        assertThat(lines).allMatch(line -> line.kind() == PersonKind.STAFF && line.outcome() == Outcome.ADD);
        assertThat(lines.get(0).details())
                .isEqualTo(new PersonDetails(null, "учитель", 1980, LocalDate.of(1980, 5, 6), "MATHS", 12, true));
        assertThat(lines.get(1).details().experienceYears()).isZero();
        assertThat(lines.get(1).details().subject()).isEqualTo("RUSSIAN");
        assertThat(lines.get(1).details().offersMentoring()).isFalse();
        assertThat(lines.get(2).details().experienceYears()).isEqualTo(2);
        assertThat(lines.get(2).details().offersMentoring()).isTrue();
        assertThat(lines.get(3).details().offersMentoring()).isNull();
        assertThat(lines.get(3).name()).isEqualTo(new PersonName("Филина", "Инна", "Олеговна"));
    }

    @Test
    void takesTheClassFromALineBetweenRowsOrFromTheSheet() {
        List<RosterLine> lines = plan(SchoolLists.sheet(
                "5 Б",
                cells("ФИО", "Дата рождения"),
                cells("Чижов Лев Ильич", ""),
                cells("6 А класс"),
                cells("Стрижов Лев Ильич", "")));
        assertThat(lines)
                .extracting(line -> String.valueOf(line.details().classGroup()))
                .containsExactly("5 Б", "6 А");
    }

    @Test
    void readsTwoTablesOfASheetBelowEachOther() {
        List<RosterLine> lines = plan(SchoolLists.sheet(
                "Школа",
                cells("ФИО", "Класс"),
                cells("Чижов Лев Ильич", "7А"),
                cells("Итого: 1"),
                cells("Педагоги"),
                cells("№", "Должность", "ФИО", "Стаж"),
                cells("1", "учитель", "Соколова Анна Олеговна", "5"),
                cells("2", "классный руководитель", "Совина Нина Олеговна", "6")));
        assertThat(lines)
                .extracting(RosterLine::kind)
                .containsExactly(PersonKind.PUPIL, PersonKind.STAFF, PersonKind.STAFF);
        assertThat(lines).allMatch(line -> line.outcome() == Outcome.ADD);
    }

    @Test
    void readsTwoTablesOfASheetSideBySide() {
        List<RosterLine> lines = plan(SchoolLists.sheet(
                "Лист1",
                cells("7 А", "", "", "7 Б", ""),
                cells("№", "ФИО", "", "№", "ФИО"),
                cells("1", "Чижов Лев Ильич", "", "1", "Стрижов Лев Ильич"),
                cells("2", "Грачёв Лев Ильич")));
        assertThat(lines)
                .extracting(line -> line.name().surname() + " " + line.details().classGroup())
                .containsExactly("Чижов 7 А", "Грачёв 7 А", "Стрижов 7 Б");
    }

    @Test
    void takesTheClassFromTheNameOfTheFileOnlyWithALetter() {
        Sheet sheet = Spreadsheets.usual().pasted("ФИО\tДата рождения\nЧижов Лев\t2013");
        assertThat(ListReader.read("7А.xlsx", true, List.of(sheet), TODAY, Headings.usual())
                        .entries()
                        .getFirst()
                        .details()
                        .classGroup())
                .isEqualTo(group("7 А"));
        assertThatThrownBy(() -> ListReader.read("7.xlsx", true, List.of(sheet), TODAY, Headings.usual()))
                .hasMessage("people.roster.pupils-or-staff");
    }

    @Test
    void keepsWhatWasWrittenOnlyOfRowsThatHaveToBeLookedAt() {
        Map<Integer, RosterLine> lines = byRow(plan(SchoolLists.pupils()));
        assertThat(lines.get(5).written()).isEmpty();
        assertThat(WrittenRow.read(lines.get(20).written()))
                .isEqualTo(new WrittenRow("Зяблик Анна Олеговна", "7 Ъы", "09.09.2013"));
    }

    @Test
    void knowsAPersonByNameAndBirthAndShowsWhatChanges() {
        Person lev = inSchool("Чижов", "Лев", "Ильич", pupil("7 А", LocalDate.of(2013, 2, 4)));
        List<RosterLine> lines = plan(list(cells("ЧИЖОВ Лев Ильич", "7Б", "04.02.2013")));
        assertThat(lines.getFirst().outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(lines.getFirst().person()).contains(lev.id());
        assertThat(lines.getFirst().changed()).containsExactly(Remark.of("people.change.class", "7 А", "7 Б"));
    }

    @Test
    void makesAYearExactAndTakesNoDateAway() {
        inSchool("Чижов", "Лев", "Ильич", PersonDetails.of(group("7 А"), null).born(2013, null));
        assertThat(plan(list(cells("Чижов Лев Ильич", "7А", "04.02.2013")))
                        .getFirst()
                        .changed())
                .containsExactly(Remark.of("people.change.birth", "2013", "04.02.2013"));
        school.clear();
        inSchool("Чижов", "Лев", "Ильич", pupil("7 А", LocalDate.of(2013, 2, 4)));
        assertThat(plan(list(cells("Чижов Лев Ильич", "7А", ""))).getFirst().outcome())
                .isEqualTo(Outcome.SAME);
        assertThat(plan(list(cells("Чижов Лев Ильич", "7А", "31.02.2013")))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void prefersTheSpellingWithYo() {
        inSchool("Грачев", "Семен", null, PersonDetails.of(group("7 А"), null));
        assertThat(plan(list(cells("Грачёв Семён", "7А", ""))).getFirst().changed())
                .containsExactly(Remark.of("people.change.name", "Грачев Семен", "Грачёв Семён"));
        school.clear();
        inSchool("Грачёв", "Семён", null, PersonDetails.of(group("7 А"), null));
        assertThat(plan(list(cells("ГРАЧЕВ СЕМЕН", "7А", ""))).getFirst().outcome())
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void takesNamesakesOfDifferentClassesWithoutDatesForTwoPeople() {
        List<RosterLine> lines = plan(list(cells("Чижов Лев Ильич", "7А", ""), cells("Чижов Лев Ильич", "7Б", "")));
        assertThat(lines).extracting(RosterLine::outcome).containsExactly(Outcome.ADD, Outcome.ADD);
        List<RosterLine> apart =
                plan(list(cells("Чижов Лев Ильич", "7А", "04.02.2013"), cells("Чижов Лев Ильич", "7А", "05.02.2013")));
        assertThat(apart).extracting(RosterLine::outcome).containsExactly(Outcome.ADD, Outcome.ADD);
    }

    @Test
    void takesNamesakesOfOneClassWithoutDatesForARepeat() {
        List<RosterLine> lines = plan(list(cells("Чижов Лев Ильич", "7А", ""), cells("Чижов  Лев Ильич", "7а", "")));
        assertThat(lines).extracting(RosterLine::outcome).containsExactly(Outcome.ADD, Outcome.REPEAT);
    }

    @Test
    void listsWhoIsMissingInTheFileButOnlyOfItsClasses() {
        Person gone = inSchool("Чижов", "Лев", "Ильич", pupil("7 А", LocalDate.of(2013, 2, 4)));
        inSchool("Стрижов", "Лев", "Ильич", pupil("8 А", LocalDate.of(2012, 2, 4)));
        List<RosterLine> lines = plan(list(cells("Грачёв Лев Ильич", "7А", "")));
        assertThat(lines).extracting(RosterLine::outcome).containsExactly(Outcome.ADD, Outcome.MISSING);
        assertThat(lines.getLast().person()).contains(gone.id());
    }

    @Test
    void refusesAListWithoutAHeaderOrWithNobodyInIt() {
        refuses(
                "people.roster.no-header",
                SchoolLists.sheet("Лист1", cells("Чижов Лев", "7А"), cells("Грачёв Лев", "7А")));
        refuses("people.roster.nobody", SchoolLists.sheet("Лист1", cells("ФИО", "Класс"), cells("Итого: 0", "")));
        refuses(
                "people.roster.pupils-or-staff",
                SchoolLists.sheet("Лист1", cells("ФИО", "Дата рождения"), cells("Чижов Лев", "")));
    }

    @Test
    void findsAHeaderNoLowerThanRowFifteen() {
        Object[][] rows = new Object[17][];
        java.util.Arrays.fill(rows, cells("Отчёт"));
        rows[14] = cells("ФИО", "Класс");
        rows[15] = cells("Чижов Лев", "7А");
        assertThat(plan(SchoolLists.sheet("Лист1", rows))).hasSize(2);
        rows[15] = rows[14];
        rows[14] = cells("Отчёт");
        refuses("people.roster.no-header", SchoolLists.sheet("Лист1", rows));
    }

    @Test
    void namesTheSheetWhereThereAreSeveralLists() {
        String pasted = "ФИО\tКласс\nЧижов Лев\t7А";
        Sheet sheet = Spreadsheets.usual().pasted(pasted);
        Sheet other = new Sheet("8 А", sheet.rows());
        List<Entry> entries =
                read(List.of(new Sheet("7 А", sheet.rows()), other)).entries();
        assertThat(entries).extracting(Entry::sheet).containsExactly("7 А", "8 А");
        assertThat(read(List.of(sheet)).entries().getFirst().sheet()).isEmpty();
        assertThat(pasted.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    private void refuses(String key, byte[] file) {
        assertThatThrownBy(() -> plan(file)).hasMessage(key);
    }

    private List<RosterLine> plan(byte[] file) {
        return Planning.plan(
                read(file).entries(), school.stream().map(PlanningTests::known).toList());
    }

    private static ListReader read(byte[] file) {
        return read(Spreadsheets.usual().read("список.xlsx", file));
    }

    private static ListReader read(List<Sheet> sheets) {
        return ListReader.read("", false, sheets, TODAY, Headings.usual());
    }

    private static byte[] list(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = cells("ФИО", "Класс", "Дата рождения");
        System.arraycopy(rows, 0, all, 1, rows.length);
        return SchoolLists.sheet("Лист1", all);
    }

    private Person inSchool(String surname, String given, String patronymic, PersonDetails details) {
        Person person = new Person(new PersonName(surname, given, patronymic), PersonKind.PUPIL);
        person.describe(details);
        school.add(person);
        return person;
    }

    private static Known known(Person person) {
        PersonDetails details = new PersonDetails(
                person.classGroup().orElse(null),
                person.post().orElse(null),
                person.birthYear().orElse(null),
                person.birthDate().orElse(null),
                person.subject().orElse(null),
                person.experienceYears().orElse(null),
                person.offersMentoring().orElse(null));
        return new Known(
                person.id(),
                person.kind(),
                person.name(),
                person.nameKeys(),
                details,
                person.leftOn().orElse(null));
    }

    private static PersonDetails pupil(String group, LocalDate birth) {
        return PersonDetails.of(group(group), null).born(birth.getYear(), birth);
    }

    private static ClassGroup group(String written) {
        return ClassGroup.read(written).orElseThrow();
    }

    private static Map<Integer, RosterLine> byRow(List<RosterLine> lines) {
        return lines.stream().collect(Collectors.toMap(RosterLine::rowNumber, line -> line));
    }

    private static Map<Outcome, Long> outcomes(Map<Integer, RosterLine> lines) {
        return lines.values().stream().collect(Collectors.groupingBy(RosterLine::outcome, Collectors.counting()));
    }
}
