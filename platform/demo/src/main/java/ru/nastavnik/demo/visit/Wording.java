package ru.nastavnik.demo.visit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** How words on a page are compared with words in a step: spaces of any kind count as one. */
public final class Wording {

    private static final List<BiPredicate<String, String>> CLOSEST_FIRST =
            List.of(String::equals, String::startsWith, String::contains);

    private Wording() {}

    public static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2007\\u202f\\u00ad]+", " ").strip();
    }

    /** The first whose text is the wanted one; else begins with it; else contains it. */
    public static <T> Optional<T> closest(Collection<T> things, Function<T, String> text, String wanted) {
        return CLOSEST_FIRST.stream()
                .flatMap(fits -> things.stream().filter(thing -> fits.test(plain(text.apply(thing)), plain(wanted))))
                .findFirst();
    }
}
