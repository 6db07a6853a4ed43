package ru.nastavnik.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program answers at: a method and a pattern.
 *
 * @param pattern with the conditions of its variables, {@code /s/{school}/pairs/{id:[0-9a-f-]{36}}}
 */
record Endpoint(String method, String pattern) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^:{}]+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** Without the conditions: {@code GET /s/{school}/pairs/{id}}. */
    String name() {
        return method + " " + VARIABLE.matcher(pattern).replaceAll("{$1}");
    }

    List<String> variables() {
        List<String> names = new ArrayList<>();
        VARIABLE.matcher(pattern).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** A word that the variable's condition lets through, or empty where any identifier will do. */
    String word(String variable) {
        Matcher found = VARIABLE.matcher(pattern);
        while (found.find()) {
            if (found.group(1).equals(variable)
                    && found.group(2) != null
                    && found.group(2).matches("[a-z|-]+")) {
                return found.group(2).split("\\|")[0];
            }
        }
        return "";
    }

    String filled(UnaryOperator<String> values) {
        String path =
                VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
        return path.replace("**", values.apply("**")).replace("*", "x");
    }

    boolean isBelowSchool() {
        return pattern.startsWith("/s/{");
    }

    boolean isBelowRegion() {
        return pattern.startsWith("/region");
    }

    boolean isSafe() {
        return method.equals("GET");
    }
}
