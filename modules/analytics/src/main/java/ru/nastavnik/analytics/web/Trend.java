package ru.nastavnik.analytics.web;

import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.analytics.Overview.YearOfPairs;

/** Pairs of the last school years as bars, each with its number. */
record Trend(int width, int height, List<Bar> bars) {

    private static final int WIDEST = 300;
    private static final int LEFT = 90;
    private static final int STEP = 44;

    /** One school year. */
    record Bar(String year, int start, long pairs, int y, int length) {

        public int text() {
            return y + 22;
        }

        public int end() {
            return LEFT + length + 8;
        }
    }

    static Trend of(List<YearOfPairs> years) {
        long most = years.stream().mapToLong(YearOfPairs::pairs).max().orElse(0);
        List<Bar> bars = IntStream.range(0, years.size())
                .mapToObj(i -> bar(years.get(i), i, most))
                .toList();
        return new Trend(LEFT + WIDEST + 80, years.size() * STEP, bars);
    }

    private static Bar bar(YearOfPairs it, int place, long most) {
        int length = most == 0 ? 0 : (int) (WIDEST * it.pairs() / most);
        return new Bar(it.year().toString(), it.year().start(), it.pairs(), place * STEP + 4, Math.max(length, 2));
    }
}
