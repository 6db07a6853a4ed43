package ru.nastavnik.demo.steps;

import java.time.Duration;
import java.util.List;
import ru.nastavnik.demo.visit.StepFailed;
import ru.nastavnik.demo.visit.Visitor;

/** What the куратор of the school does. */
final class Office {

    private static final String FORM = "Ученик – ученик";

    private final Visitor visitor;
    private final Story story;

    Office(Visitor visitor, Story story) {
        this.visitor = visitor;
        this.story = story;
    }

    void signIn(Slip slip, String ownPassword) {
        visitor.signIn(slip.login(), slip.password(), ownPassword);
        open("");
        visitor.see("Внести готовую пару");
        visitor.see("Загрузить список школы");
        visitor.screenshot("coordinator-home");
    }

    private void open(String path) {
        visitor.open("/s/" + story.alias() + path);
    }

    void lists() {
        open("/people");
        visitor.follow("Загрузить список");
        visitor.screenshot("people-upload");
        upload("9 классы и остальные.xlsx", Papers.pupils());
        visitor.see("Добавим");
        visitor.see("Повторы в файле: 1");
        visitor.screenshot("people-plan");
        visitor.press("Внести в список школы");
        visitor.see("Добавили 10");
        open("/people/lists");
        upload("педагоги.xlsx", Papers.staff());
        visitor.press("Внести в список школы");
        visitor.see("Добавили 3");
        open("/people");
        visitor.see("Ученики и сотрудники школы");
        visitor.see("13 человек");
        visitor.screenshot("people");
    }

    private void upload(String fileName, byte[] content) {
        visitor.attach("Файл или несколько файлов", fileName, content);
        visitor.press("Показать, что будет");
        visitor.see("Что будет");
    }

    void readyPairs() {
        open("/pairs/new");
        visitor.fill("Наставник", "Тетеревлева");
        visitor.fill("Наставляемый", "иволгина");
        visitor.fill("С какого дня работает", story.schoolYearBegan());
        visitor.fill("Номер приказа", "57-од");
        visitor.fill("Дата приказа", story.schoolYearBegan());
        visitor.screenshot("pair-new");
        visitor.press("Внести пару");
        visitor.see("Пара внесена");
        visitor.see("№ 57-од");
        open("/pairs/paste");
        visitor.fill(
                "Таблица",
                "№\tНаставник\tНаставляемый\tКласс\n1\t%s\tКоростелев Лев\t5А\n2.\tФилиновская Н.П.\tЧижикевич Дарья Олеговна\t\nИтого: 2 пары"
                        .formatted(Story.TEACHER_INITIALS));
        visitor.fill("С какого дня работает", story.schoolYearBegan());
        visitor.fill("Номер приказа", "57-од");
        visitor.fill("Дата приказа", story.schoolYearBegan());
        visitor.press("Проверить");
        visitor.see("Внесём 2 пары");
        visitor.screenshot("pairs-paste");
        visitor.press("Внести пары");
        visitor.see("Внесено 2 пары");
    }

    void matching() {
        requests();
        readiness();
        consents();
        open("/programmes");
        visitor.press("Открыть программу «%s»".formatted(FORM));
        visitor.see("Программа открыта");
        open("/matching");
        visitor.follow(FORM);
        visitor.press("Подобрать пары");
        visitor.see("3 предложенные пары");
        visitor.see("Почему эта пара");
        visitor.see("1 человек с запросом пока без наставника");
        visitor.screenshot("matching");
        visitor.unfold("Почему эта пара");
        visitor.see("Всего");
        visitor.screenshot("matching-reasons");
        changeOneByHand();
        fix();
        order();
    }

    private void requests() {
        request("8 А", Story.WANTING.subList(0, 3), "Сохранили: 3 строки");
        request("9 Б", Story.WANTING.subList(3, 4), "Сохранили: 1 строка");
    }

    private void request(String group, List<String> pupils, String saved) {
        open("/people/requests");
        visitor.choose("Класс или взрослые", group);
        visitor.press("Показать");
        for (String pupil : pupils) {
            visitor.choose(pupil + ": Запрос", "Учебный предмет");
            visitor.choose(pupil + ": Предмет", "математика");
        }
        if (pupils.size() > 1) {
            visitor.screenshot("people-year");
        }
        visitor.press("Сохранить");
        visitor.see(saved);
    }

    private void readiness() {
        ready("11 А", Story.SENIORS.subList(0, 2), "Сохранили: 2 строки");
        ready("10 А", Story.SENIORS.subList(2, 3), "Сохранили: 1 строка");
    }

    private void ready(String group, List<String> seniors, String saved) {
        open("/people/readiness");
        visitor.choose("Класс или взрослые", group);
        visitor.press("Показать");
        for (String senior : seniors) {
            visitor.tick(senior);
            visitor.choose(senior + ": Предмет", "математика");
        }
        visitor.press("Сохранить");
        visitor.see(saved);
    }

    private void consents() {
        for (String group : List.of("5 А", "8 А", "9 Б", "10 А", "11 А", "Сотрудники и другие взрослые")) {
            open("/people/consents");
            visitor.choose("Класс или взрослые", group);
            visitor.press("Показать");
            List.of(Story.WANTING, Story.SENIORS, Story.FIRST_DOOR)
                    .forEach(part -> part.forEach(person -> {
                        if (visitor.sees(person)) {
                            visitor.tick(person);
                        }
                    }));
            visitor.choose("Что сказано", "получено");
            visitor.choose("Кто подписал", "мать");
            visitor.fill("Дата", story.today());
            visitor.fill("Где лежит", "папка 3, лист 12");
            visitor.press("Записать");
            visitor.see("Отметили соглас");
        }
    }

    /** One proposed pair is taken apart, and the one left over gets the mentor who became free. */
    private void changeOneByHand() {
        String left = visitor.first("section[aria-labelledby=left] tbody th span");
        String changed = visitor.first("section[aria-labelledby=proposals] tbody th span");
        visitor.follow("Изменить наставника: " + changed);
        visitor.press("Убрать эту пару");
        visitor.see("Пара убрана");
        visitor.follow("Выбрать наставника: " + left);
        List<String> mentors = visitor.readAll("select#mentor option");
        if (mentors.size() < 2) {
            throw new StepFailed("Освободившегося наставника нельзя выбрать для: %s.".formatted(left));
        }
        visitor.choose("Наставник", mentors.get(1));
        visitor.press("Назначить наставника");
        visitor.see("Наставник назначен");
        visitor.see("Вы выбрали сами");
    }

    private void fix() {
        visitor.press("Закрепить отмеченные пары");
        visitor.await("Работает, приказ оформляется", Duration.ofSeconds(15));
        visitor.await("Ввести номер приказа", Duration.ofSeconds(15));
    }

    private void order() {
        visitor.follow("Ввести номер приказа");
        int waiting = visitor.readAll("tbody tr").size();
        if (waiting != 3) {
            throw new StepFailed("Приказа ждут %d пар, а закреплено 3.".formatted(waiting));
        }
        for (String senior : Story.SENIORS) {
            visitor.tick("В приказе: " + senior.substring(0, senior.indexOf(' ')));
        }
        visitor.fill("Номер приказа", "63-од");
        visitor.fill("Дата приказа", story.today());
        visitor.screenshot("pairs-order");
        visitor.press("Вписать приказ");
        visitor.see("Приказ № 63-од вписан: 3 пары");
        open("/pairs");
        visitor.see("Работает (приказ № 63-од от " + story.today() + ")");
        visitor.screenshot("pairs");
    }

    Slip giveAccess() {
        open("/people/access");
        visitor.tick(Story.TEACHER);
        visitor.press("Дать доступ отмеченным");
        return Slip.readFrom(visitor);
    }

    /** How many pairs the school itself sees at work. */
    int workingPairs() {
        open("/pairs");
        return visitor.readAll("table.cards tbody tr").size();
    }

    void oneMorePair() {
        open("/pairs/new");
        visitor.fill("Наставник", Story.COLLEAGUE);
        visitor.fill("Наставляемый", Story.LATE_MENTEE);
        visitor.fill("С какого дня работает", story.today());
        visitor.press("Внести пару");
        visitor.see("Пара внесена");
    }
}
