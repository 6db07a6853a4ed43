package ru.nastavnik.tenants.register;

import java.util.List;
import java.util.regex.Pattern;

/** Makes the short name of a school from the full one of its charter, where the register has no column for it. */
final class ShortName {

    private record Abbreviation(Pattern words, String letters) {

        static Abbreviation of(String words, String letters) {
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Abbreviation(Pattern.compile(words.replace(" ", "[\\s\\u00a0]+"), flags), letters);
        }
    }

    private static final int LONGEST = 80;
    private static final List<Abbreviation> ABBREVIATIONS = List.of(
            Abbreviation.of("(муниципальное|областное|государственное|частное) ", ""),
            Abbreviation.of("(автономное|бюджетное|казённое|казенное) ", ""),
            Abbreviation.of("(государственное )?(обще)?образовательное учреждение", ""),
            Abbreviation.of("средняя (обще)?образовательная школа", "СОШ"),
            Abbreviation.of("основная (обще)?образовательная школа", "ООШ"),
            Abbreviation.of("начальная (обще)?образовательная школа", "НОШ"));

    private ShortName() {}

    static String of(String name) {
        String brief = name;
        for (Abbreviation abbreviation : ABBREVIATIONS) {
            brief = abbreviation.words().matcher(brief).replaceAll(abbreviation.letters());
        }
        brief = brief.replaceAll("[\\s\\u00a0]+", " ").strip();
        if (brief.matches("«[^«»]*»|\"[^\"]*\"")) {
            brief = brief.substring(1, brief.length() - 1).strip();
        }
        brief = brief.isEmpty() ? name : brief;
        return brief.length() <= LONGEST ? brief : brief.substring(0, LONGEST).replaceAll("\\s+\\S*$", "");
    }
}
