package ru.nastavnik.isolation;

import java.util.List;

/**
 * What is no identifier of anything.
 *
 * @param turnedAway whether the firewall before the program refuses it in a path
 */
record Garbage(String text, boolean turnedAway) {

    static final List<Garbage> ALL = List.of(
            new Garbage("нет-такого-№1-學校", false),
            new Garbage("01999999-dead-7000-8000-000000000000", false),
            new Garbage("' or '1'='1", false),
            new Garbage("1", false),
            new Garbage("a".repeat(3000), false),
            new Garbage("-2147483649", false),
            new Garbage("${7*7}{{7*7}}", false),
            new Garbage("ab\0cd", true),
            new Garbage("../../region", true),
            new Garbage("x;y=z", true),
            new Garbage("100%", true));

    static Garbage number(int any) {
        return ALL.get(Math.floorMod(any, ALL.size()));
    }
}
