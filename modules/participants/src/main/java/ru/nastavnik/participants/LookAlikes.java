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
            result.append(inRussian(text.charAt(i)));
        }
        return result.toString();
    }

    /** The letter that looks the same, or the sign itself. */
    static char inRussian(char sign) {
        int place = sign < 128 ? LATIN.indexOf(sign) : -1;
        return place < 0 ? sign : RUSSIAN.charAt(place);
    }
}
