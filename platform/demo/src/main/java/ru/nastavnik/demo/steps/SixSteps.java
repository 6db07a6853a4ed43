package ru.nastavnik.demo.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.demo.visit.StepFailed;
import ru.nastavnik.demo.visit.Visitor;

/** The six steps, walked one after the other by four people at their own computers. */
public final class SixSteps implements AutoCloseable {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final String OWN_PASSWORD = "мой-пароль-2026";

    private final Supplier<? extends Visitor> arrivals;
    private final Story story;
    private final String regionLogin;
    private final String regionPassword;
    private final List<Visitor> people = new ArrayList<>();
    private final Region region;
    private @Nullable Office office;

    /**
     * Prepares the steps.
     *
     * @param arrivals lets another person sit down at a computer where nobody is signed in
     */
    public SixSteps(Supplier<? extends Visitor> arrivals, Story story, String regionLogin, String regionPassword) {
        this.arrivals = arrivals;
        this.story = story;
        this.regionLogin = regionLogin;
        this.regionPassword = regionPassword;
        this.region = new Region(arrive(), story);
    }

    public List<Step> all() {
        return List.of(
                new Step(1, "Региональный центр подключает школы, директор назначает куратора", this::joining),
                new Step(2, "Куратор загружает списки, какие есть", () -> office().lists()),
                new Step(3, "Первая дверь: готовые пары", () -> office().readyPairs()),
                new Step(4, "Вторая дверь: запросы, подбор, закрепление, приказ", () -> office().matching()),
                new Step(5, "Наставник видит свои пары и больше ничего", this::mentoring),
                new Step(6, "Региональный центр видит число, но не людей", this::numbers));
    }

    private void joining() {
        region.signIn(regionLogin, regionPassword);
        region.overview();
        region.uploadRegister();
        Slip director = region.addSchool();
        Visitor head = arrive();
        head.signIn(director.login(), director.password(), OWN_PASSWORD);
        Slip coordinator = nameCoordinator(head);
        head.signOut();
        office = new Office(arrive(), story);
        office.signIn(coordinator, OWN_PASSWORD);
    }

    private Slip nameCoordinator(Visitor head) {
        head.open("/s/" + story.alias());
        head.see("Назначьте куратора");
        head.screenshot("director-home");
        head.follow("Кураторы");
        head.fill("ФИО куратора", Story.COORDINATOR);
        head.fill("Номер приказа", "198-од");
        head.fill("Дата приказа", story.today());
        head.fill("Работает с", story.today());
        head.press("Назначить");
        head.see("Назначение сохранено");
        head.screenshot("director-coordinators");
        head.beside(Story.COORDINATOR, "198-од").press("Напечатать памятку");
        return Slip.readFrom(head);
    }

    private void mentoring() {
        Slip slip = office().giveAccess();
        Visitor mentor = arrive();
        mentor.signIn(slip.login(), slip.password(), OWN_PASSWORD);
        mentor.open("/s/" + story.alias() + "/my");
        mentor.see("Иволгина");
        mentor.see("Коростелёв");
        mentor.screenshot("mentor-home");
        for (String stranger : List.of("Чижикевич", "Бекасов", "Аистова")) {
            if (mentor.sees(stranger)) {
                throw new StepFailed("Наставник видит чужого наставляемого: %s.".formatted(stranger));
            }
        }
        for (String path : List.of(
                "/people",
                "/people/lists",
                "/people/requests",
                "/people/access",
                "/pairs",
                "/pairs/new",
                "/programmes",
                "/matching",
                "/coordinators")) {
            demandMissing(mentor, "/s/" + story.alias() + path);
        }
        for (String path : List.of("/region", "/region/schools", "/s/tomsk-114", "/s/no-such-school")) {
            demandMissing(mentor, path);
        }
    }

    private static void demandMissing(Visitor visitor, String path) {
        int status = visitor.answer(path);
        if (status != 404) {
            throw new StepFailed("Наставнику на %s отвечают %d, а не 404.".formatted(path, status));
        }
    }

    private void numbers() {
        region.awaitPairs(office().workingPairs(), FIVE_SECONDS);
        office().oneMorePair();
        region.awaitPairs(office().workingPairs(), FIVE_SECONDS);
        region.namesNobody();
    }

    private Office office() {
        if (office == null) {
            throw new StepFailed("Куратора ещё нет: первый шаг не пройден.");
        }
        return office;
    }

    private Visitor arrive() {
        Visitor person = arrivals.get();
        people.add(person);
        return person;
    }

    @Override
    public void close() {
        people.forEach(Visitor::close);
    }
}
