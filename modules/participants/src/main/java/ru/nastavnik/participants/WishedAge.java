package ru.nastavnik.participants;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Желаемый возраст наставляемых, in years, both ends included.
 *
 * @param from {@literal null} for "whatever younger"
 * @param to   {@literal null} for "whatever older"
 */
public record WishedAge(@Nullable Integer from, @Nullable Integer to) {

    private static final Pattern RANGE = Pattern.compile("(?:от )?(\\d{1,2})(?:-| до )(\\d{1,2})");
    private static final Pattern FROM = Pattern.compile("от (\\d{1,2})|(\\d{1,2})\\+|(\\d{1,2}) и старше");
    private static final Pattern TO = Pattern.compile("до (\\d{1,2})");
    private static final Pattern ONE = Pattern.compile("\\d{1,2}");
    private static final int YOUNGEST = 5;
    private static final int OLDEST = 80;

    /** Any age. */
    public static final WishedAge ANY = new WishedAge(null, null);

    /**
     * Reads «10–13», «от 12», «до 14 лет», «12+», «любой»; nothing means any. Empty where the text is no age, or one that no
     * mentee has.
     */
    public static Optional<WishedAge> read(String typed) {
        String text = PersonName.keyOf(typed)
                .replaceAll("\\s*(лет|года|год|г)\\.?$", "")
                .strip();
        if (text.isEmpty() || text.matches("-|любой|любого|не важен|неважно|без ограничений")) {
            return Optional.of(ANY);
        }
        return numbers(text).filter(WishedAge::isPossible);
    }

    private static Optional<WishedAge> numbers(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return Optional.of(new WishedAge(Integer.valueOf(range.group(1)), Integer.valueOf(range.group(2))));
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return Optional.of(new WishedAge(Integer.valueOf(text.replaceAll("\\D", "")), null));
        }
        Matcher to = TO.matcher(text);
        if (to.matches()) {
            return Optional.of(new WishedAge(null, Integer.valueOf(to.group(1))));
        }
        return ONE.matcher(text).matches()
                ? Optional.of(new WishedAge(Integer.valueOf(text), Integer.valueOf(text)))
                : Optional.empty();
    }

    /** Whether no age is wished. */
    public boolean isAny() {
        return from == null && to == null;
    }

    /** By how many years somebody of the age is younger or older than wished; 0 for who is of the wished age. */
    public int yearsOutside(int age) {
        int younger = from == null ? 0 : from - age;
        int older = to == null ? 0 : age - to;
        return Math.max(0, Math.max(younger, older));
    }

    private boolean isPossible() {
        return isPossible(from) && isPossible(to) && (from == null || to == null || from <= to);
    }

    private static boolean isPossible(@Nullable Integer age) {
        return age == null || age >= YOUNGEST && age <= OLDEST;
    }

    /** As people write it, empty for any age: reading it gives the same. */
    public String written() {
        if (from == null) {
            return to == null ? "" : "до " + to;
        }
        if (to == null) {
            return "от " + from;
        }
        return from.equals(to) ? from.toString() : from + "–" + to;
    }
}
