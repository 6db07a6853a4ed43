package ru.nastavnik.platform.drills.crash;

import java.util.Locale;

/** Surnames that nobody bears, one for each number: the key by which a command is found again. */
final class Surnames {

    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";
    private static final String VOWELS = "аоуиы";
    private static final int SYLLABLES = 4;

    private Surnames() {}

    static String of(int number) {
        StringBuilder name = new StringBuilder();
        int rest = number;
        for (int i = 0; i < SYLLABLES; i++) {
            name.append(CONSONANTS.charAt(rest % 20)).append(VOWELS.charAt(rest / 20 % 5));
            rest /= 100;
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "н";
    }
}
