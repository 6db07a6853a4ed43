package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.roster.ColumnKind.CLASS;
import static ru.nastavnik.participants.roster.ColumnKind.GIVEN;
import static ru.nastavnik.participants.roster.ColumnKind.NAME;
import static ru.nastavnik.participants.roster.ColumnKind.PATRONYMIC;
import static ru.nastavnik.participants.roster.ColumnKind.SURNAME;
import static ru.nastavnik.participants.roster.SchoolLists.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;

/** Which column is proposed as the one of names, and which is not. */
class UnclearTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void proposesTheColumnWhoseCellsLookLikeNames() {
        Unclear table = asked(
                cells("Список на 01.09.2026"),
                cells("№", "Контингент", "Класс"),
                cells("1", "Чижов Лев Ильич", "7А"),
                cells("2", "ГРАЧЁВА Анна Олеговна (надомное)", "7Б"),
                cells("3", "Алиев Рашид Тофик оглы", "7Б"));
        assertThat(kinds(table)).containsEntry("Контингент", NAME).containsEntry("Класс", CLASS);
        assertThat(column(table, "Контингент").proposed()).isTrue();
        assertThat(column(table, "Класс").proposed()).isFalse();
        assertThat(column(table, "Контингент").values()).first().isEqualTo("Чижов Лев Ильич");
    }

    @Test
    void proposesSurnameGivenNameAndPatronymicApart() {
        Unclear table = asked(
                cells("Ф", "И", "О", "Класс"),
                cells("Чижов", "Лев", "Ильич", "7А"),
                cells("Грачёва", "Анна", "Олеговна", "7Б"));
        assertThat(kinds(table))
                .containsEntry("Ф", SURNAME)
                .containsEntry("И", GIVEN)
                .containsEntry("О", PATRONYMIC);
    }

    @Test
    void proposesSurnameAndGivenNameApartInEitherOrder() {
        Unclear surnamesFirst =
                asked(cells("Первое", "Второе", "Класс"), cells("Чижов", "Лев", "7А"), cells("Грачёва", "Анна", "7Б"));
        assertThat(kinds(surnamesFirst))
                .containsEntry("Первое", SURNAME)
                .containsEntry("Второе", GIVEN)
                .containsEntry("Класс", CLASS);
        assertThat(surnamesFirst.rows()).hasSize(2);
        Unclear givenFirst =
                asked(cells("Лев", "Чижов", "7А"), cells("Анна", "Грачёва", "7Б"), cells("Пётр", "Дятлов", "7Б"));
        assertThat(givenFirst.columns().get(0).kind()).isEqualTo(GIVEN);
        assertThat(givenFirst.columns().get(1).kind()).isEqualTo(SURNAME);
        assertThat(givenFirst.rows()).hasSize(3);
        assertThat(on(cells("Кружок", "День"), cells("Хор", "Среда"), cells("Лыжи", "Пятница")))
                .isEmpty();
        assertThat(on(cells("Класс", "Учитель"), cells("7А", "Чижов"), cells("7Б", "Грачёва")))
                .isEmpty();
    }

    @Test
    void proposesAColumnWithoutAHeadingBesideOthersAndInATableWithoutAny() {
        Unclear beside =
                asked(cells("№", "", "Класс"), cells("1", "Чижов Лев Ильич", "7А"), cells("2", "Грачёва Анна", "7Б"));
        assertThat(beside.columns().get(1).kind()).isEqualTo(NAME);
        assertThat(ListColumn.number(beside.columns().get(1).heading())).hasValue(2);
        Unclear bare = asked(cells("Чижов Лев Ильич", "7А"), cells("Грачёва Анна", "7Б"));
        assertThat(bare.columns()).hasSize(2);
        assertThat(bare.columns().getFirst().kind()).isEqualTo(NAME);
        assertThat(bare.rows()).hasSize(2);
    }

    @Test
    void proposesNoColumnOfAddressesAndKeepsNoneWhateverItIsCalled() {
        Object[][] rows = {
            cells("Где живёт", "Кто", "Класс"),
            cells("г. Томск, ул. Речная, 5", "Чижов Лев", "7А"),
            cells("Заречная улица", "Грачёва Анна", "7Б"),
            cells("с. Речное, пер. Садовый", "Дятлов Пётр", "7Б")
        };
        Unclear table = asked(rows);
        assertThat(kinds(table)).containsOnlyKeys("Кто", "Класс");
        assertThat(table.dropped()).containsExactly("Где живёт");
        assertThat(table.kept(sheets(rows).getFirst().rows()))
                .extracting(row -> row.text(0))
                .containsExactly("Где живёт", "", "", "");
        assertThat(asked(cells("Чижов Лев", "8-900-111-22-33"), cells("Грачёва Анна", "+7 900 111-22-34"))
                        .droppedNameless())
                .containsExactly("2");
    }

    @Test
    void proposesNeitherTheNamesOfParentsNorWhatReturns() {
        Unclear parents = asked(
                cells("Мать", "Кто", "Класс"),
                cells("Чижова Инна Львовна", "Чижов Лев", "7А"),
                cells("Грачёва Ольга Львовна", "Грачёва Анна", "7Б"));
        assertThat(kinds(parents)).containsEntry("Кто", NAME).doesNotContainKey("Мать");
        assertThat(parents.dropped()).contains("Мать");
        Unclear clubs = asked(
                cells("Кружок", "Кто", "Класс"),
                cells("Юный Техник", "Чижов Лев", "7А"),
                cells("Юный Техник", "Грачёва Анна", "7Б"),
                cells("Юный Техник", "Дятлов Пётр", "7Б"));
        assertThat(kinds(clubs)).containsEntry("Кто", NAME).containsEntry("Кружок", null);
    }

    @Test
    void asksWithoutProposingWhereCellsMightBeNames() {
        Unclear table = asked(
                cells("№", "Учащиеся школы", "Класс"), cells("1", "чижов лев", "7А"), cells("2", "грачёва анна", "7Б"));
        assertThat(kinds(table)).containsEntry("Учащиеся школы", null);
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void asksNothingWhereNobodyCanBeNamed() {
        assertThat(on(cells("Прибыло", "2"), cells("Выбыло", "1"))).isEmpty();
        assertThat(on(cells("г. Томск, ул. Речная, 5"), cells("г. Томск, ул. Садовая, 7")))
                .isEmpty();
        assertThat(on(cells("Чижов Лев", "7А"))).isEmpty();
    }

    @Test
    void readsItOnceItIsExplained() {
        List<Sheet> sheets = sheets(
                cells("Контингент", "Секция"),
                cells("Чижов Лев Ильич", "лыжи"),
                cells("Грачёва Анна Олеговна", "шахматы"));
        Headings explained = Headings.of(Map.of("контингент", NAME));
        assertThat(ListReader.read("список.xlsx", false, sheets, TODAY, explained)
                        .entries())
                .extracting(entry -> entry.kind() + " " + entry.known().full())
                .containsExactly("PUPIL Чижов Лев Ильич", "PUPIL Грачёва Анна Олеговна");
        assertThat(ListReader.read(
                                "контингент работников.xlsx",
                                false,
                                sheets("Кто"),
                                TODAY,
                                Headings.of(Map.of("кто", NAME)))
                        .entries())
                .extracting(Entry::kind)
                .containsOnly(PersonKind.STAFF);
    }

    @Test
    void readsATableWithoutHeadingsOnceItIsExplainedAndNoOtherOfThatWidth() {
        Object[][] rows = {cells("Чижов Лев Ильич", "04.02.2013"), cells("Грачёва Анна Олеговна", "05.03.2013")};
        String names = asked(rows).columns().getFirst().heading();
        Headings explained = Headings.of(Map.of(names, NAME));
        assertThat(ListReader.read("7А.xlsx", false, sheets(rows), TODAY, explained)
                        .entries())
                .hasSize(2);
        Object[][] titled = {cells("Список класса"), rows[0], rows[1]};
        assertThat(ListReader.read("7А.xlsx", false, sheets(titled), TODAY, explained)
                        .entries())
                .hasSize(2);
        assertThat(Header.find(
                        sheets(cells("04.02.2013", "Чижов Лев"), cells("05.03.2013", "Грачёва Анна"))
                                .getFirst()
                                .rows(),
                        explained))
                .isEmpty();
    }

    private static List<Sheet> sheets(String heading) {
        return sheets(cells(heading, "Секция"), cells("Чижов Лев Ильич", "лыжи"), cells("Грачёва Анна", "лыжи"));
    }

    private static Map<String, ColumnKind> kinds(Unclear table) {
        Map<String, ColumnKind> kinds = new HashMap<>();
        table.columns().forEach(column -> kinds.put(column.heading(), column.kind()));
        return kinds;
    }

    private static UnclearColumn column(Unclear table, String heading) {
        return table.columns().stream()
                .filter(column -> column.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static Unclear asked(Object[]... rows) {
        return on(rows).orElseThrow();
    }

    private static Optional<Unclear> on(Object[]... rows) {
        return Unclear.on(sheets(rows).getFirst(), Headings.usual());
    }

    private static List<Sheet> sheets(Object[]... rows) {
        return Spreadsheets.usual().read("a.xlsx", SchoolLists.sheet("Лист1", rows));
    }
}
