package ru.nastavnik.programmes.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.naming.Mention;

class PastedTableTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void readsTablesAsPeoplePasteThem(String name, String pasted, List<String> pairs) {
        assertThat(PastedTable.read(pasted).pairs().stream().map(PastedTableTests::told))
                .containsExactlyElementsOf(pairs);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                table(
                        "a header and numbers",
                        """
                        №\tНаставник\tНаставляемый\tКласс
                        1\tЕлохина Дарья Игоревна\tПугачёв Лев Олегович\t9А
                        2\tСомов П. Р.\tРябцева Ника\t7 "Б"
                        """,
                        "Елохина Дарья Игоревна > Пугачёв Лев Олегович [9 А]",
                        "Сомов П.Р. > Рябцева Ника [7 Б]"),
                table("no header", """
                        1\tЕлохина Д.И.\tПугачёв Лев\t9А
                        2\tСомов П.Р.\tРябцева Ника\t7Б
                        """, "Елохина Д.И. > Пугачёв Лев [9 А]", "Сомов П.Р. > Рябцева Ника [7 Б]"),
                table(
                        "neither numbers nor classes",
                        "Елохина Д.И.\tГуляева Инна\nСомов П.Р.\tЖуков Пётр\n",
                        "Елохина Д.И. > Гуляева Инна",
                        "Сомов П.Р. > Жуков Пётр"),
                table("columns in another order", """
                        ФИО наставляемого\tКласс\tФИО наставника\t№ п/п
                        Пугачёв Лев\t9-а\tЕлохина Д.И.\t1
                        """, "Елохина Д.И. > Пугачёв Лев [9 А]"),
                table("stray spaces, a numbered name and Итого", """
                          № п/п \t  Наставник \t Наставляемый  \t  класс
                          1. \t  Елохина   Дарья  Игоревна \t  1) Пугачёв  Лев ,\t 9  А\s
                        \tИтого:\t1\t
                        """, "Елохина Дарья Игоревна > Пугачёв Лев [9 А]"),
                table(
                        "several mentees after commas",
                        "№\tНаставник\tНаставляемые\tКласс\n1\tЕлохина Д.И.\tПугачёв Лев, Жуков Пётр\t9А\n",
                        "Елохина Д.И. > Пугачёв Лев [9 А]",
                        "Елохина Д.И. > Жуков Пётр [9 А]"),
                table(
                        "several mentees in a cell of Excel",
                        """
                        №\tНаставник\tНаставляемые\tКласс
                        1\tЕлохина Д.И.\t"Пугачёв Лев
                        Жуков Пётр"\t"9А
                        8Б"
                        2\tСомов П.Р.\tРябцева Ника\t7Б
                        """,
                        "Елохина Д.И. > Пугачёв Лев [9 А]",
                        "Елохина Д.И. > Жуков Пётр [8 Б]",
                        "Сомов П.Р. > Рябцева Ника [7 Б]"),
                table(
                        "several mentees in a cell of Word",
                        """
                        №\tНаставник\tНаставляемые\tКласс
                        1\tЕлохина Д.И.\tПугачёв Лев
                        Жуков Пётр\t9А
                        8Б
                        2\tСомов П.Р.\tРябцева Ника\t7Б
                        """,
                        "Елохина Д.И. > Пугачёв Лев [9 А]",
                        "Елохина Д.И. > Жуков Пётр [8 Б]",
                        "Сомов П.Р. > Рябцева Ника [7 Б]"),
                table(
                        "a mentor's cell merged over rows",
                        """
                        №\tНаставник\tНаставляемый\tКласс
                        1\tЕлохина Д.И.\tПугачёв Лев\t9А
                        \t\tЖуков Пётр\t8Б
                        """,
                        "Елохина Д.И. > Пугачёв Лев [9 А]",
                        "Елохина Д.И. > Жуков Пётр [8 Б]"),
                table("a title above and a note below", """
                        Приложение к приказу № 57-од от 15.09.2025
                        Наставнические пары на 2025/26 учебный год
                        Наставник\tНаставляемый
                        Елохина Д.И.\tГуляева Инна Сергеевна
                        Ответственный: заместитель директора
                        """, "Елохина Д.И. > Гуляева Инна Сергеевна"),
                table(
                        "posts in columns of their own",
                        """
                        Наставник\tДолжность\tМолодой специалист\tДолжность
                        Елохина Д.И.\tучитель химии\tГуляева Инна\tучитель физики
                        """,
                        "Елохина Д.И. (учитель химии) > Гуляева Инна (учитель физики)"),
                table(
                        "posts inside the cells",
                        """
                        Наставник\tНаставляемый
                        Елохина Д.И., учитель химии\tУчитель физики Гуляева Инна Сергеевна
                        """,
                        "Елохина Д.И. (учитель химии) > Гуляева Инна Сергеевна (Учитель физики)"),
                table("classes inside the names", """
                        Наставник\tНаставляемый
                        Зимина Анна, 10А\tЖуков Пётр (5 «Б»)
                        """, "Зимина Анна [10 А] > Жуков Пётр [5 Б]"),
                table("two classes, one for each side", """
                        №\tНаставник\tКласс\tНаставляемый\tКласс
                        1\tЗимина Анна\t10 А\tЖуков Пётр\t5Б
                        """, "Зимина Анна [10 А] > Жуков Пётр [5 Б]"),
                table(
                        "dashes instead of tabs",
                        "1. Елохина Д.И. – Пугачёв Лев, 9А\n2. Сомов П.Р. — Рябцева Ника, 7Б\n",
                        "Елохина Д.И. > Пугачёв Лев [9 А]",
                        "Сомов П.Р. > Рябцева Ника [7 Б]"),
                table(
                        "semicolons instead of tabs",
                        "Наставник;Наставляемый;Класс\nЕлохина Д.И.;Пугачёв Лев;9А\n",
                        "Елохина Д.И. > Пугачёв Лев [9 А]"),
                table("a name broken over two lines", """
                        №\tНаставник\tНаставляемый\tКласс
                        1\t"Елохина
                        Дарья Игоревна"\tПугачёв Лев\t9А
                        """, "Елохина Дарья Игоревна > Пугачёв Лев [9 А]"),
                table(
                        "a village class without a letter",
                        "Наставник\tНаставляемый\tКласс\nЕлохина Д.И.\tПугачёв Лев\t9\n",
                        "Елохина Д.И. > Пугачёв Лев [9]"),
                table(
                        "two joined by «и»",
                        "Наставник\tНаставляемые\nЕлохина Д.И.\tПугачёв Лев и Жуков Пётр, 9А\n",
                        "Елохина Д.И. > Пугачёв Лев [9 А]",
                        "Елохина Д.И. > Жуков Пётр [9 А]"),
                table(
                        "line ends of Windows and hard spaces",
                        "Наставник\tНаставляемый\r\nЕлохина\u00a0Д.И.\tГуляева\u00a0Инна\r\n",
                        "Елохина Д.И. > Гуляева Инна"),
                table(
                        "the header repeated on a second page",
                        """
                        Наставник\tНаставляемый
                        Елохина Д.И.\tГуляева Инна
                        Наставник\tНаставляемый
                        Сомов П.Р.\tЖуков Пётр
                        """,
                        "Елохина Д.И. > Гуляева Инна",
                        "Сомов П.Р. > Жуков Пётр"),
                table(
                        "hyphenated and four-word names",
                        "Наставник\tНаставляемый\tКласс\nСоколова-Белых Яна Павловна\tМамедов Али Вагиф оглы\t6В\n",
                        "Соколова-Белых Яна Павловна > Мамедов Али Вагиф оглы [6 В]"));
    }

    @Test
    void tellsWhatItLeftOut() {
        PastedTable table = PastedTable.read("""
                Список пар
                Наставник\tНаставляемый\tКласс
                \tПугачёв Лев\t9А
                Елохина Д.И.\t\t
                Сомов П.Р., Гуляева И.С.\tЖуков Пётр\t5Б
                Итого\t3\t
                """);
        assertThat(table.pairs()).isEmpty();
        assertThat(table.leftovers().stream().map(Leftover::why))
                .containsExactly(
                        Leftover.Why.TITLE,
                        Leftover.Why.NO_MENTOR,
                        Leftover.Why.NO_MENTEE,
                        Leftover.Why.SEVERAL_MENTORS,
                        Leftover.Why.TOTAL);
        assertThat(table.leftovers().get(1).line()).isEqualTo(3);
    }

    @Test
    void doesNotGiveMenteesOfAnUnclearMentorToTheOneBefore() {
        PastedTable table = PastedTable.read("""
                Наставник\tНаставляемый
                Елохина Д.И.\tГуляева Инна
                Сомов П.Р., Орлова И.С.\tЖуков Пётр
                \tРябцева Ника
                """);
        assertThat(table.pairs()).hasSize(1);
    }

    @Test
    void refusesTextThatIsNoTable() {
        assertThatThrownBy(() -> PastedTable.read("Добрый день! Высылаю приказ."))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.messageKey()).isEqualTo("pairs.paste.columns"));
        assertThatThrownBy(() -> PastedTable.read(" \n \n"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.messageKey()).isEqualTo("pairs.paste.empty"));
        assertThatThrownBy(() -> PastedTable.read("Елохина Д.И.\tГуляева Инна\n".repeat(501)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.messageKey()).isEqualTo("pairs.paste.long"));
    }

    private static Arguments table(String name, String pasted, String... pairs) {
        return Arguments.of(name, pasted, List.of(pairs));
    }

    private static String told(PastedPair pair) {
        return told(pair.mentor()) + " > " + told(pair.mentee());
    }

    private static String told(Mention who) {
        return who.name()
                + (who.classGroup() == null ? "" : " [" + who.classGroup() + "]")
                + (who.post() == null ? "" : " (" + who.post() + ")");
    }
}
