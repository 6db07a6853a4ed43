package ru.nastavnik.demo.steps;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Who and what the six steps are about, all invented. Each story has schools of its own, so that it can be told again. */
public final class Story {

    static final int MUNICIPALITIES = 20;
    static final String CAPITAL = "69701000";

    static final String DIRECTOR = "Ястребцова Галина Аркадьевна";
    static final String COORDINATOR = "Лебедянцева Инна Олеговна";

    static final String TEACHER = "Тетеревлёва Ольга Викторовна";
    static final String TEACHER_INITIALS = "Тетеревлёва О. В.";
    static final String COLLEAGUE = "Филиновская Нина Павловна";
    static final String BEGINNER = "Чижикевич Дарья Олеговна";

    static final String FIRST_MENTEE = "Иволгина Ева Сергеевна";
    static final String SECOND_MENTEE = "Коростелёв Лев Ильич";
    static final String LATE_MENTEE = "Поползнев Егор Денисович";

    /** Whose pairs were agreed before anyone opened the program. */
    static final List<String> FIRST_DOOR = List.of(TEACHER, COLLEAGUE, BEGINNER, FIRST_MENTEE, SECOND_MENTEE);

    static final List<String> WANTING = List.of(
            "Аистова Варвара Денисовна",
            "Бекасов Глеб Антонович",
            "Варакушкина Алиса Романовна",
            "Горлицын Марк Олегович");
    static final List<String> SENIORS =
            List.of("Журавлихина Полина Игоревна", "Зябликов Тимофей Андреевич", "Кедровкин Степан Юрьевич");

    /** Surnames that the region must never see. */
    static final List<String> PARTICIPANTS = List.of(
            "Тетеревлёва",
            "Филиновская",
            "Чижикевич",
            "Иволгина",
            "Коростелёв",
            "Поползнев",
            "Аистова",
            "Бекасов",
            "Варакушкина",
            "Горлицын",
            "Журавлихина",
            "Зябликов",
            "Кедровкин");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final int number;
    private final LocalDate today;

    /** @param number tells this story from others in the same region, 0 to 9999 */
    public Story(int number, LocalDate today) {
        this.number = number;
        this.today = today;
    }

    /** A story that nobody told in the last hours, in the region's time. */
    public static Story ofThisMoment() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tomsk"));
        return new Story((int) (System.currentTimeMillis() / 1000 % 10_000), today);
    }

    String today() {
        return WRITTEN.format(today);
    }

    /** 1 September of the present school year, or today where that is still to come. */
    String schoolYearBegan() {
        LocalDate september = LocalDate.of(today.getYear(), 9, 1);
        return WRITTEN.format(september.isAfter(today) ? september.minusYears(1) : september);
    }

    /** The school that the steps are walked in. */
    String school() {
        return "СОШ № 9%04d (проверка)".formatted(number);
    }

    String alias() {
        return "proverka-%04d".formatted(number);
    }

    String inn() {
        return Papers.inn(number);
    }

    /** The schools of the uploaded register. */
    List<List<String>> register() {
        return List.of(
                List.of(
                        "МБОУ «Проверочная СОШ № 1-%04d»".formatted(number),
                        Papers.inn(number + 10_000),
                        "Асиновский район",
                        "СОШ",
                        "Грачёвкина Людмила Петровна"),
                List.of(
                        "МБОУ «Проверочная ООШ № 2-%04d»".formatted(number),
                        Papers.inn(number + 20_000),
                        "69612000",
                        "ООШ",
                        "Дятловский Юрий Львович"));
    }
}
