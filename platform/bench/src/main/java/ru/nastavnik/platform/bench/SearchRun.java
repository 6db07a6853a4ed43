package ru.nastavnik.platform.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PeopleSearch;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.tenancy.Bulk;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** Searches schools of all sizes as people do: the beginning of a surname, a whole one, two words, the wrong layout. */
final class SearchRun {

    private static final int FEW = 1_000;
    private static final int QUESTIONS = 400;
    /** Its autovacuum looks once a minute whether there is something to do; a school may not see whether it did. */
    private static final Duration UNTIL_THE_SERVER_TIDIED_UP = Duration.ofSeconds(130);

    private static final List<String> COLUMNS = List.of(
            "id", "version", "surname", "given", "patronymic", "name_key", "kind", "grade", "letter", "birth_date");
    private static final List<String> STEMS = List.of(
            "воробь", "дрозд", "журавл", "зябл", "канар", "лебед", "орл", "павл", "птиц", "сини", "скворц", "сокол",
            "соловь", "стриж", "снегир", "чиж", "щегл", "ястреб", "галк", "голуб");
    private static final List<String> MIDDLES =
            List.of("", "ат", "ен", "ик", "ин", "ич", "ов", "ун", "ух", "ыш", "ач", "еш", "ил", "он", "ур");
    private static final List<String> ENDINGS = List.of("ов", "ев", "ин", "ский", "енко", "ых", "ова", "ева");
    private static final List<String> GIVEN =
            List.of("лев", "анна", "яков", "вера", "олег", "инна", "иван", "мария", "пётр", "елена", "семён", "дарья");
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private static final String KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private final People people;
    private final Bulk bulk;
    private final Provisioning kernel;
    private final Random random = new Random(4);

    SearchRun(People people, Bulk bulk, Provisioning kernel) {
        this.people = people;
        this.bulk = bulk;
        this.kernel = kernel;
    }

    Map<String, Double> measure(ImportSizes sizes) throws SQLException, InterruptedException {
        Map<TenantId, Integer> filled = new LinkedHashMap<>();
        List<TenantId> made = NewSchools.made(kernel, sizes.schools() + 2);
        TenantId few = made.getFirst();
        TenantId many = made.getLast();
        List<TenantId> schools = made.subList(1, made.size() - 1);
        filled.put(few, FEW);
        filled.put(many, sizes.people());
        for (int i = 0; i < schools.size(); i++) {
            filled.put(schools.get(i), 20 + 5 * i);
        }
        filled.forEach(this::fill);
        times(List.of(few));
        return Map.of(
                "search few", p95(times(List.of(few))),
                "search fresh", p95(times(List.of(many))),
                "search many", p95(tidied(many)),
                "search opening", p95(firstTimes(schools)),
                "search schools", p95(times(schools)));
    }

    private void fill(TenantId school, int size) {
        kernel.in(
                school,
                () -> bulk.copy("person", COLUMNS, new AbstractList<List<@Nullable Object>>() {

                    @Override
                    public List<@Nullable Object> get(int index) {
                        String surname = surname();
                        String given = given();
                        String key = (surname + " " + given + " ильич").replace('ё', 'е');
                        return Arrays.asList(
                                UUID.randomUUID(),
                                0,
                                capital(surname),
                                capital(given),
                                "Ильич",
                                key,
                                "PUPIL",
                                index % 11 + 1,
                                "А",
                                LocalDate.of(2012, 1, 1));
                    }

                    @Override
                    public int size() {
                        return size;
                    }
                }));
    }

    /** What the first question to each school takes: a connection is opened, and nothing of the school has been read. */
    private List<Double> firstTimes(List<TenantId> schools) {
        return schools.stream().map(school -> time(school, 0)).toList();
    }

    /** What questions take once the server has tidied up after the list by itself. */
    private List<Double> tidied(TenantId school) throws InterruptedException {
        Thread.sleep(UNTIL_THE_SERVER_TIDIED_UP);
        return times(List.of(school));
    }

    /** What questions take where something of the school was read a moment ago. */
    private List<Double> times(List<TenantId> schools) {
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < Math.max(QUESTIONS, schools.size()); i++) {
            TenantId school = schools.get(i % schools.size());
            kernel.in(school, () -> people.count(PersonKind.STAFF));
            each.add(time(school, i));
        }
        return each;
    }

    private double time(TenantId school, int number) {
        PeopleSearch search = new PeopleSearch(question(number), null, null);
        long begun = System.nanoTime();
        kernel.in(school, () -> people.search(search, 0, 50).getTotalElements());
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double p95(List<Double> times) {
        return times.stream()
                .sorted()
                .skip(times.size() * 95L / 100)
                .findFirst()
                .orElseThrow();
    }

    private String question(int number) {
        String surname = surname();
        return switch (number % 4) {
            case 0 -> surname.substring(0, 5);
            case 1 -> surname;
            case 2 -> surname + " " + given().substring(0, 3);
            default -> inLatinLayout(surname);
        };
    }

    private String surname() {
        return any(STEMS) + any(MIDDLES) + any(ENDINGS);
    }

    private String given() {
        return any(GIVEN);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String inLatinLayout(String word) {
        StringBuilder typed = new StringBuilder();
        word.chars().forEach(sign -> typed.append(KEYS.charAt(RUSSIAN.indexOf(sign))));
        return typed.toString();
    }
}
