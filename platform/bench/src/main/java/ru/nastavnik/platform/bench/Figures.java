package ru.nastavnik.platform.bench;

import java.util.List;

/** What is done to measured numbers before they are shown. */
final class Figures {

    private Figures() {}

    static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }
}
