package ru.nastavnik.demo.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import ru.nastavnik.tenants.Inn;
import ru.nastavnik.tenants.Municipality;
import ru.nastavnik.tenants.NewSchool;
import ru.nastavnik.tenants.OfficialName;
import ru.nastavnik.tenants.SchoolAlias;
import ru.nastavnik.tenants.SchoolKind;

/**
 * Which schools the demo region has. Their numbers begin above those that real schools bear, their villages are on no
 * map.
 */
final class SchoolPlan {

    private static final int FIRST_NUMBER = 114;
    private static final int QUIET = 9;
    private static final List<String> VILLAGES = List.of(
            ("Медвежьеключевская Рябиноваярская Кедровопадская Тихореченская-Дальняя Сухоборская Глухариноборская "
                            + "Белокрылкинская Чернозатонская Ясномысовская Лосиноостровинская Новоберестовская "
                            + "Берёзоворуслинская Верхнеозеринская Журавлиноплёсская Заветлужинская Орлиногорская "
                            + "Мшистоболотнинская Светлоурманская Щучьеозеринская Таволжанская Пихтовоярская "
                            + "Колокольчиковская Туманоярская Ельникоборская Клюквеннинская Старопаромнинская "
                            + "Рысьеключевская Соболинская-Верхняя Утиноплёсская Брусниковская")
                    .split(" "));

    private final List<Municipality> municipalities;
    private final long seed;

    SchoolPlan(List<Municipality> municipalities, long seed) {
        this.municipalities = municipalities.stream()
                .sorted(Comparator.comparing((Municipality it) -> !capital(it))
                        .thenComparing(it -> !city(it))
                        .thenComparing(Municipality::oktmo))
                .toList();
        this.seed = seed;
    }

    /**
     * The first so many schools: one for each municipality in turn, the heroine in the region's capital before all; then
     * every other one in the capital again.
     */
    List<PlannedSchool> schools(int count) {
        List<PlannedSchool> planned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planned.add(school(i, place(i)));
        }
        return planned;
    }

    private Municipality place(int index) {
        int further = index - municipalities.size();
        if (further < 0) {
            return municipalities.get(index);
        }
        return further % 2 == 0
                ? municipalities.getFirst()
                : municipalities.get((further / 2 + 1) % municipalities.size());
    }

    private PlannedSchool school(int index, Municipality place) {
        Size size = size(place, index);
        Random chance = new Random(seed * 1000 + index);
        InventedNames names = new InventedNames(chance);
        String alias;
        String shortName;
        String name;
        if (city(place)) {
            int number = FIRST_NUMBER + index;
            alias = ascii(place) + "-" + number;
            shortName = "СОШ № %d (%s)".formatted(number, place.shortName());
            name =
                    "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа № %d», %s"
                            .formatted(number, place.name());
        } else {
            String village = VILLAGES.get(index % VILLAGES.size());
            alias = "demo-" + (index + 1);
            shortName = village + " СОШ";
            name = "Муниципальное бюджетное общеобразовательное учреждение «%s средняя общеобразовательная школа», %s"
                    .formatted(village, place.name());
        }
        NewSchool school = new NewSchool(
                name,
                shortName,
                inn(index),
                place.oktmo(),
                SchoolKind.SECONDARY,
                new OfficialName(names.next(0.7).full()),
                new SchoolAlias(alias));
        return new PlannedSchool(school, size, index == 0, index % QUIET == QUIET - 2, chance.nextLong());
    }

    private static Size size(Municipality place, int index) {
        if (city(place)) {
            return capital(place) && index % 10 == 0 ? Size.CITY : Size.MIDDLE;
        }
        return switch (index % 5) {
            case 0, 3 -> Size.SMALL;
            case 1 -> Size.MIDDLE;
            default -> Size.VILLAGE;
        };
    }

    private static boolean city(Municipality place) {
        return place.kind().contains("город");
    }

    /** In ОКТМО the region's centre bears 701. */
    private static boolean capital(Municipality place) {
        return place.oktmo().startsWith("701", 2);
    }

    private static String ascii(Municipality place) {
        return switch (place.shortName()) {
            case "Томск" -> "tomsk";
            case "Северск" -> "seversk";
            case "Стрежевой" -> "strezhevoj";
            case "Кедровый" -> "kedrovyj";
            default -> "gorod";
        };
    }

    /** A number with a true checksum in a series that the tax office has not issued. */
    private static Inn inn(int index) {
        String nine = "7099%05d".formatted(index + 1);
        for (int last = 0; last < 10; last++) {
            if (Inn.isValid(nine + last)) {
                return new Inn(nine + last);
            }
        }
        throw new IllegalStateException("Every nine digits have a checksum.");
    }
}
