package ru.nastavnik.participants;

import java.util.Locale;

/** The keys of a keyboard that was left in the Latin layout while somebody typed Russian. */
final class KeyboardLayout {

    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

    private KeyboardLayout() {}

    /** What was meant; the same text where it has a Russian letter, or no Latin one. */
    static String inRussian(String typed) {
        boolean russian = typed.chars().anyMatch(sign -> sign >= 'Ѐ' && sign <= 'ӿ');
        boolean latin = typed.chars().anyMatch(sign -> sign < 128 && Character.isLetter(sign));
        if (russian || !latin) {
            return typed;
        }
        StringBuilder meant = new StringBuilder(typed.length());
        for (char sign : typed.toLowerCase(Locale.ROOT).toCharArray()) {
            int key = LATIN.indexOf(sign);
            meant.append(key < 0 ? sign : RUSSIAN.charAt(key));
        }
        return meant.toString();
    }
}
