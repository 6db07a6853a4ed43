package ru.nastavnik.tenants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kind of a school. Screen names are in the messages, {@code schools.kind.SECONDARY} and so on. */
public enum SchoolKind {
    /** СОШ, all grades. */
    SECONDARY("sosh", "сош", "средняя"),
    /** ООШ, grades 1 to 9. */
    BASIC("oosh", "оош", "основная"),
    /** НОШ, grades 1 to 4. */
    PRIMARY("nosh", "нош", "начальная"),
    /** Гимназия. */
    GYMNASIUM("gimnaziya", "гимназия"),
    /** Лицей. */
    LYCEUM("licej", "лицей"),
    /** Школа-интернат. */
    BOARDING("internat", "интернат"),
    /** Кадетский корпус, кадетская школа. */
    CADET("kadetskaya", "кадет"),
    /** Вечерняя (сменная), открытая школа. */
    EVENING("vechernyaya", "вечерн", "сменн", "открытая"),
    /** Школа для детей с ограниченными возможностями здоровья. */
    SPECIAL("korrekcionnaya", "коррекц", "овз");

    private static final List<SchoolKind> MOST_TELLING_FIRST =
            List.of(SPECIAL, CADET, BOARDING, EVENING, GYMNASIUM, LYCEUM, PRIMARY, BASIC, SECONDARY);

    private final String latin;
    private final List<String> words;

    SchoolKind(String latin, String... words) {
        this.latin = latin;
        this.words = List.of(words);
    }

    /** As it stands in a school's address where the number alone is not enough. */
    String latin() {
        return latin;
    }

    /**
     * The kind that a typed text names: {@code СОШ}, {@code Школа-интернат}, {@code средняя общеобразовательная
     * школа}. Of two kinds in one text the rarer wins: "школа-интернат среднего образования" is a boarding school.
     */
    public static Optional<SchoolKind> named(String text) {
        List<String> typed = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return MOST_TELLING_FIRST.stream()
                .filter(kind ->
                        kind.words.stream().anyMatch(word -> typed.stream().anyMatch(t -> t.startsWith(word))))
                .findFirst();
    }
}
