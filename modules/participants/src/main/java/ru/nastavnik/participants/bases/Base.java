package ru.nastavnik.participants.bases;

import static ru.nastavnik.participants.bases.BaseColumn.ACHIEVEMENTS;
import static ru.nastavnik.participants.bases.BaseColumn.BIRTH_YEAR;
import static ru.nastavnik.participants.bases.BaseColumn.COMPETENCES;
import static ru.nastavnik.participants.bases.BaseColumn.CONTACT;
import static ru.nastavnik.participants.bases.BaseColumn.FORM;
import static ru.nastavnik.participants.bases.BaseColumn.FREE_TIME;
import static ru.nastavnik.participants.bases.BaseColumn.INTERESTS;
import static ru.nastavnik.participants.bases.BaseColumn.LINK;
import static ru.nastavnik.participants.bases.BaseColumn.MARK;
import static ru.nastavnik.participants.bases.BaseColumn.NAME;
import static ru.nastavnik.participants.bases.BaseColumn.NUMBER;
import static ru.nastavnik.participants.bases.BaseColumn.OTHER;
import static ru.nastavnik.participants.bases.BaseColumn.OTHER_PLACE;
import static ru.nastavnik.participants.bases.BaseColumn.PLACE;
import static ru.nastavnik.participants.bases.BaseColumn.REQUEST;
import static ru.nastavnik.participants.bases.BaseColumn.RESULTS;
import static ru.nastavnik.participants.bases.BaseColumn.SINCE;
import static ru.nastavnik.participants.bases.BaseColumn.UNTIL;
import static ru.nastavnik.participants.bases.BaseColumn.WISHED_AGE;

import java.util.List;

/** One of the two bases, with the columns of its federal form in their order. */
public enum Base {
    MENTEES(
            new Head(NUMBER, "№", "№.*|n|номер|п/п"),
            new Head(NAME, "ФИО наставляемого", "(фио|ф и о)(?!.*(наставника|представител)).*|наставляем.*"),
            new Head(CONTACT, "Контактные данные (данные представителя)", ".*(контакт|телефон|представител).*"),
            new Head(BIRTH_YEAR, "Год рождения", ".*рожд.*"),
            new Head(REQUEST, "Основной запрос", ".*запрос.*"),
            new Head(SINCE, "Дата вхождения в программу", "(дата )?(вхожд|вход|начал|включ).*"),
            new Head(OTHER, "ФИО наставника", "((фио|ф и о) )?наставник(а|и)?"),
            new Head(FORM, "Форма наставничества", ".*форма.*"),
            new Head(OTHER_PLACE, "Место работы/учёбы наставника", "место.*"),
            new Head(UNTIL, "Дата завершения программы", "(дата )?(заверш|оконч).*"),
            new Head(RESULTS, "Результаты программы", ".*результат.*"),
            new Head(LINK, "Ссылка на кейс/отзыв на сайте", ".*(ссылк|кейс|отзыв).*"),
            new Head(MARK, "Отметка о прохождении программы", ".*отметк.*")),
    MENTORS(
            new Head(NUMBER, "№", "№.*|n|номер|п/п"),
            new Head(NAME, "ФИО наставника", "((фио|ф и о)( наставника)?|наставник)"),
            new Head(CONTACT, "Контактные данные", ".*(контакт|телефон).*"),
            new Head(PLACE, "Место работы/учёбы наставника", "место (?!.*наставляем).*"),
            new Head(COMPETENCES, "Основные компетенции", ".*компетенц.*"),
            new Head(ACHIEVEMENTS, "Важные для программы достижения", ".*достижен.*"),
            new Head(INTERESTS, "Интересы наставника", ".*интерес.*"),
            new Head(WISHED_AGE, "Желаемый возраст наставляемых", ".*возраст.*"),
            new Head(FREE_TIME, "Ресурс времени на программу", ".*(ресурс|врем).*"),
            new Head(SINCE, "Дата вхождения в программу", "(дата )?(вхожд|вход|начал|включ).*"),
            new Head(OTHER, "ФИО наставляемого (наставляемых)", "((фио|ф и о) )?наставляем.*"),
            new Head(FORM, "Форма наставничества", ".*форма.*"),
            new Head(OTHER_PLACE, "Место работы/учёбы наставляемого", "место.*наставляем.*"),
            new Head(UNTIL, "Дата завершения программы", "(дата )?(заверш|оконч).*"),
            new Head(RESULTS, "Результаты программы", ".*результат.*"),
            new Head(LINK, "Ссылка на кейс/отзыв на сайте", ".*(ссылк|кейс|отзыв).*"));

    /**
     * A column.
     *
     * @param title   as the form writes it
     * @param written how schools write it, folded and without dots: a regular expression
     */
    record Head(BaseColumn column, String title, String written) {}

    private final List<Head> heads;

    Base(Head... heads) {
        this.heads = List.of(heads);
    }

    /** In the order of the form. */
    List<Head> heads() {
        return heads;
    }

    /** The titles of the columns in the order of the form. */
    public List<String> titles() {
        return heads.stream().map(Head::title).toList();
    }

    Base other() {
        return this == MENTEES ? MENTORS : MENTEES;
    }
}
