package ru.nastavnik.participants.doubles;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonName;

/** Two names beside each other, folded. */
record Names(PersonName one, PersonName other) {

    private static final int LONG_ENOUGH = 5;

    boolean same() {
        return one.key().equals(other.key());
    }

    /** Surname and given name are the same, and one of the two has no patronymic. */
    boolean withoutPatronymic() {
        return (one.patronymic() == null) != (other.patronymic() == null)
                && start(one).equals(start(other));
    }

    /** «Лев Зорин» beside «Зорин Лев». */
    boolean turned() {
        return key(one.surname()).equals(key(other.given()))
                && key(one.given()).equals(key(other.surname()))
                && key(one.patronymic()).equals(key(other.patronymic()));
    }

    /**
     * In one of the words a letter is missing, one too many, another one, or two have changed places, and the others are
     * the same. Short words tell too little: Лина and Лена are two girls.
     */
    boolean slip() {
        int others = distance(key(one.surname()), key(other.surname()))
                + distance(key(one.given()), key(other.given()))
                + distance(key(one.patronymic()), key(other.patronymic()));
        return others == 1 && different().length() >= LONG_ENOUGH;
    }

    /** The shorter of the two words that differ. */
    private String different() {
        if (!key(one.surname()).equals(key(other.surname()))) {
            return shorter(key(one.surname()), key(other.surname()));
        }
        return key(one.given()).equals(key(other.given()))
                ? shorter(key(one.patronymic()), key(other.patronymic()))
                : shorter(key(one.given()), key(other.given()));
    }

    private static String shorter(String word, String another) {
        return word.length() < another.length() ? word : another;
    }

    private static String start(PersonName name) {
        return key(name.surname()) + " " + key(name.given());
    }

    private static String key(@Nullable String word) {
        return word == null ? "" : PersonName.keyOf(word);
    }

    /** How many letters have to be put in, taken out, changed or swapped with their neighbour; 2 stands for more, too. */
    static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int from = 0;
        int until = Math.min(one.length(), other.length());
        while (from < until && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String first = one.substring(from);
        String second = other.substring(from);
        boolean swapped = first.length() > 1
                && first.length() == second.length()
                && first.charAt(0) == second.charAt(1)
                && first.charAt(1) == second.charAt(0)
                && first.substring(2).equals(second.substring(2));
        boolean changed =
                !first.isEmpty() && !second.isEmpty() && first.substring(1).equals(second.substring(1));
        boolean tooMany = !first.isEmpty() && first.substring(1).equals(second);
        boolean missing = !second.isEmpty() && second.substring(1).equals(first);
        return swapped || changed || tooMany || missing ? 1 : 2;
    }
}
