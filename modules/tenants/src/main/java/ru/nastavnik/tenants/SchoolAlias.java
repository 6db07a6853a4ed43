package ru.nastavnik.tenants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a school is called in addresses: {@code tomsk-14}. Chosen before the school is confirmed, unique in the region,
 * never changed afterwards, since printed slips and bookmarks carry it.
 *
 * @param value Latin lower-case letters, digits and single hyphens, 3 to 40 characters, a letter first
 */
public record SchoolAlias(String value) {

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[a-z](-?[a-z0-9]){2,39}");
    private static final Pattern NUMBER = Pattern.compile("№\\s*(\\d{1,4})");
    private static final Set<String> SAYS_NOTHING = Set.of(
            "маоу", "мбоу", "мкоу", "моу", "гбоу", "гаоу", "гкоу", "огбоу", "огкоу", "огаоу", "чоу", "ноу", "школа",
            "имени", "им", "г", "с", "п", "пос", "город", "района", "р", "н", "томской", "области");
    private static final Map<Integer, String> LATIN = latin();

    public SchoolAlias {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a name for an address.");
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /**
     * The best free alias: municipality and number; then with the kind between them; where the school has no number,
     * the municipality and the telling words of its name; at last with a counter behind.
     *
     * @param municipality short name of the municipality
     * @param taken        tells the aliases that other schools have
     */
    static SchoolAlias proposed(String municipality, String shortName, SchoolKind kind, Predicate<SchoolAlias> taken) {
        Matcher number = NUMBER.matcher(shortName);
        String place = latin(municipality);
        List<String> best = number.find()
                ? List.of(place + "-" + number.group(1), place + "-" + kind.latin() + "-" + number.group(1))
                : List.of(place + "-" + latin(telling(shortName)), place + "-" + kind.latin());
        Stream<String> counted = IntStream.iterate(2, i -> i + 1).mapToObj(i -> cut(best.getFirst(), 35) + "-" + i);
        return Stream.concat(best.stream().map(alias -> cut(alias, LONGEST)), counted)
                .filter(SchoolAlias::isValid)
                .map(SchoolAlias::new)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static String telling(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty() && !SAYS_NOTHING.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static String cut(String alias, int length) {
        return alias.length() <= length ? alias : alias.substring(0, length).replaceAll("-[^-]*$", "");
    }

    private static String latin(String russian) {
        return russian.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c ->
                        LATIN.getOrDefault(c, Character.isLetterOrDigit(c) && c < 128 ? Character.toString(c) : "-"))
                .collect(Collectors.joining())
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }

    private static Map<Integer, String> latin() {
        String[] pairs =
                ("а a б b в v г g д d е e ё e ж zh з z и i й j к k л l м m н n о o п p р r с s т t у u ф f х kh"
                                + " ц c ч ch ш sh щ shch ы y э e ю yu я ya")
                        .split(" ");
        Map<Integer, String> letters = IntStream.range(0, pairs.length / 2)
                .boxed()
                .collect(Collectors.toMap(i -> (int) pairs[2 * i].charAt(0), i -> pairs[2 * i + 1]));
        letters.put((int) 'ь', "");
        letters.put((int) 'ъ', "");
        return letters;
    }

    @Override
    public String toString() {
        return value;
    }
}
