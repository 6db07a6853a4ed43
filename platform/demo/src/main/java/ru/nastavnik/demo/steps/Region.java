package ru.nastavnik.demo.steps;

import java.time.Duration;
import java.util.List;
import ru.nastavnik.demo.visit.Patience;
import ru.nastavnik.demo.visit.StepFailed;
import ru.nastavnik.demo.visit.Visitor;

/** What the regional centre does. */
final class Region {

    private static final String PLACE = "/region/municipalities/" + Story.CAPITAL;

    private final Visitor visitor;
    private final Story story;
    private String card = "/region/schools";

    Region(Visitor visitor, Story story) {
        this.visitor = visitor;
        this.story = story;
    }

    void signIn(String login, String password) {
        visitor.signIn(login, password, password);
    }

    void overview() {
        visitor.open("/region");
        visitor.see("Обзор региона");
        int rows =
                visitor.beside("Числа по муниципалитетам").readAll("tbody tr").size();
        if (rows != Story.MUNICIPALITIES) {
            throw new StepFailed("В обзоре %d муниципалитетов, а не %d.".formatted(rows, Story.MUNICIPALITIES));
        }
    }

    void uploadRegister() {
        visitor.follow("Школы");
        visitor.follow("Загрузить реестр школ");
        visitor.attach("Файл реестра", "реестр школ.xlsx", Papers.register(story.register()));
        visitor.press("Посмотреть, что получится");
        visitor.see("Добавим: 2. Уже есть: 0. С ошибкой: 0.");
        visitor.screenshot("region-register-plan");
        visitor.press("Добавить 2 школы");
        visitor.await("Всё готово.", Duration.ofSeconds(90));
        visitor.see("Работают 2 из 2");
    }

    Slip addSchool() {
        visitor.open("/region/schools");
        visitor.follow("Добавить школу");
        visitor.fill("Полное название", "МАОУ " + story.school());
        visitor.fill("Короткое название", story.school());
        visitor.fill("ИНН", story.inn());
        visitor.choose("Муниципалитет", "Томск");
        visitor.choose("Вид школы", "средняя школа (СОШ)");
        visitor.fill("ФИО директора", Story.DIRECTOR);
        visitor.fill("Имя в адресе страниц", story.alias());
        visitor.screenshot("region-new-school");
        visitor.press("Подключить школу");
        card = visitor.path();
        visitor.await("Напечатать памятку", Duration.ofSeconds(60));
        visitor.see("работает");
        visitor.screenshot("region-school");
        visitor.press("Напечатать памятку");
        Slip slip = Slip.readFrom(visitor);
        visitor.screenshot("slip");
        return slip;
    }

    int pairsOfTheSchool() {
        visitor.open(PLACE);
        return Integer.parseInt(visitor.beside(story.school()).first("td[data-label=Пары]"));
    }

    void awaitPairs(int wanted, Duration patience) {
        Patience waiting = new Patience(patience);
        int seen = pairsOfTheSchool();
        while (seen != wanted) {
            if (!waiting.lasts()) {
                throw new StepFailed("За %d с региональный обзор не увидел новую пару: там %d, а должно быть %d."
                        .formatted(patience.toSeconds(), seen, wanted));
            }
            seen = pairsOfTheSchool();
        }
    }

    void namesNobody() {
        visitor.open("/region/schools");
        visitor.screenshot("region-schools");
        visitor.open("/region");
        visitor.screenshot("region-overview");
        for (String path : List.of(
                "/region",
                PLACE,
                "/region/schools",
                card,
                card + "/director",
                "/region/schools/register",
                "/region/system")) {
            visitor.open(path);
            for (String surname : Story.PARTICIPANTS) {
                if (visitor.sees(surname)) {
                    throw new StepFailed("На странице региона %s стоит имя участника: %s.".formatted(path, surname));
                }
            }
        }
        for (String path : List.of("", "/people", "/pairs", "/matching")) {
            int status = visitor.answer("/s/" + story.alias() + path);
            if (status != 404) {
                throw new StepFailed("Региональный центр входит в школу: /s/%s%s отвечает %d."
                        .formatted(story.alias(), path, status));
            }
        }
    }
}
