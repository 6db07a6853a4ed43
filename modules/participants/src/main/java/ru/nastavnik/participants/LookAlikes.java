package ru.nastavnik.participants;

/** Latin letters that look Russian and get into Russian words from a wrong keyboard layout. */
final class LookAlikes {

    private static final String LATIN = "ABCEHKMOPTXYabcehkmoptxy";
    private static final String RUSSIAN = "АВСЕНКМОРТХУавсенкмортху";

    private LookAlikes() {}

    /** The same text with every such letter replaced. */
    static String inRussian(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = LATIN.indexOf(text.charAt(i));
            result.append(place < 0 ? text.charAt(i) : RUSSIAN.charAt(place));
        }
        return result.toString();
    }
}
