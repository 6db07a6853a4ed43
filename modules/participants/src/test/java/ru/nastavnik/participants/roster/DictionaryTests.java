package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    № п/п                       | NUMBER
                    ФИО                         | NAME
                    Ф.И.О.                      | NAME
                    Ф. И. О. ребёнка            | NAME
                    Фамилия, имя, отчество      | NAME
                    Фамилия Имя Отчество ученика | NAME
                    Обучающийся                 | NAME
                    Фамилия                     | SURNAME
                    Имя                         | GIVEN
                    Отчество (при наличии)      | PATRONYMIC
                    Класс                       | CLASS
                    Литера                      | LETTER
                    Дата  рождения              | BIRTH
                    Д.р.                        | BIRTH
                    Год рождения                | YEAR
                    Пол                         | SEX
                    ДОЛЖНОСТЬ                   | POST
                    Преподаваемый предмет       | SUBJECT
                    Стаж педагогический (лет)   | EXPERIENCE
                    Готов быть наставником      | OFFER
                    СНИЛС                       | FORBIDDEN
                    ФИО родителя                | FORBIDDEN
                    Телефон мамы                | FORBIDDEN
                    Тел.                        | FORBIDDEN
                    E-mail                      | FORBIDDEN
                    Адрес регистрации           | FORBIDDEN
                    Группа здоровья             | FORBIDDEN
                    Классный руководитель       | OTHER
                    Категория                   | OTHER
                    """)
    void knowsTheHeadingsOfSchools(String heading, ColumnKind kind) {
        assertThat(Dictionary.heading(heading)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Список обучающихся на 01.09.2026", "Школа на реке", "Классы", "Итого", "Чижов Лев Ильич"})
    void takesNothingElseForAHeading(String text) {
        assertThat(Dictionary.heading(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "русский язык и литература, RUSSIAN",
        "Алгебра и геометрия, MATHS",
        "учитель начальных классов, PRIMARY",
        "Физика, PHYSICS",
        "Физическая культура, SPORT",
        "обществознание, HISTORY",
        "ОБЗР, SAFETY"
    })
    void knowsTheSubjects(String text, String code) {
        assertThat(Dictionary.subject(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "шахматы", "психолог"})
    void knowsNoOtherSubject(String text) {
        assertThat(Dictionary.subject(text)).isEmpty();
    }
}
