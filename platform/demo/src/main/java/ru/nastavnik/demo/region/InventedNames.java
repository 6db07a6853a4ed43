package ru.nastavnik.demo.region;

import java.util.List;
import java.util.random.RandomGenerator;
import ru.nastavnik.participants.PersonName;

/** Names put together by chance from common parts. Whoever bears one of them in life is not meant. */
final class InventedNames {

    private static final List<String> SURNAMES = List.of(
            ("Абросимов Агеев Алтухов Ананьев Аверин Бабушкин Басаргин Белоусов Березин Бирюков Бобылёв Богатырёв "
                            + "Бурмистров Вавилин Варламов Ведерников Вершинин Воронихин Галанин Гладышев Голубев "
                            + "Горшенин Гребенщиков Гурьев Давыдкин Дементьев Долгополов Дорофеев Дружинин Евстигнеев "
                            + "Елагин Ершов Жаворонков Жданов Забелин Завьялов Зайцев Звонарёв Зимин Зотов Игумнов "
                            + "Измайлов Казанцев Калачёв Карпухин Касаткин Кирсанов Клюев Кожевин Колесников Копылов "
                            + "Коробейников Краснопёров Кудрявцев Кузовлев Лагутин Лаптев Лебедкин Лопатин Лукошин "
                            + "Мальцев Матвеев Мельников Мещеряков Морозкин Мохов Наумкин Неверов Никонов Овчинников "
                            + "Орешкин Осокин Панкратов Пастухов Пермяков Платонов Плотников Полуэктов Потапов "
                            + "Пряничников Рогожин Родионов Рукавишников Рябинин Савельев Садовников Сапожников "
                            + "Селезнёв Семёнов Серебряков Ситников Скворцов Снегирёв Солодов Старцев Стрельцов "
                            + "Субботин Сухарев Сычёв Тарасов Терентьев Токарев Трофимов Туманов Угрюмов Усольцев "
                            + "Ушаков Фадеев Филатов Фомичёв Хвостов Хлебников Холмогоров Цветков Чашкин Черепанов "
                            + "Чистяков Шабалин Шадрин Шаров Шестаков Шилов Щеглов Щукин Юдин Юрьев Якимов Ярцев")
                    .split(" "));

    private static final List<String> BOYS = List.of(
            ("Александр Алексей Андрей Антон Арсений Артём Богдан Вадим Василий Виктор Владислав Георгий Глеб Григорий "
                            + "Даниил Денис Дмитрий Егор Иван Игорь Кирилл Константин Лев Максим Марк Матвей Михаил "
                            + "Никита Николай Олег Павел Пётр Роман Савелий Семён Сергей Степан Тимофей Фёдор Юрий")
                    .split(" "));

    private static final List<String> GIRLS = List.of(
            ("Алиса Алла Анастасия Анна Валентина Валерия Варвара Василиса Вера Вероника Виктория Галина Дарья Диана "
                            + "Ева Евгения Екатерина Елена Елизавета Злата Инна Ирина Кира Ксения Лариса Любовь "
                            + "Людмила Маргарита Марина Мария Милана Надежда Наталья Нина Ольга Полина Светлана София "
                            + "Таисия Тамара Татьяна Ульяна Юлия Яна")
                    .split(" "));

    private static final List<String> FATHERS = List.of(
            ("Александров Алексеев Андреев Антонов Борисов Викторов Владимиров Геннадьев Григорьев Денисов Дмитриев "
                            + "Евгеньев Иванов Игорев Константинов Леонидов Максимов Михайлов Николаев Олегов Павлов "
                            + "Петров Романов Сергеев Станиславов Степанов Фёдоров Юрьев Яковлев")
                    .split(" "));

    private final RandomGenerator chance;

    InventedNames(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A girl's, a boy's, a woman's or a man's name; of ten adults in a school, eight are women. */
    PersonName next(double women) {
        boolean woman = chance.nextDouble() < women;
        String surname = one(SURNAMES);
        String father = one(FATHERS);
        return woman
                ? new PersonName(surname + "а", one(GIRLS), father + "на")
                : new PersonName(surname, one(BOYS), masculine(father));
    }

    private static String masculine(String father) {
        return father + "ич";
    }

    private String one(List<String> parts) {
        return parts.get(chance.nextInt(parts.size()));
    }
}
