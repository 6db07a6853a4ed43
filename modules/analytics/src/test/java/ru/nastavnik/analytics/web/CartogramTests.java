package ru.nastavnik.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.nastavnik.analytics.Overview.YearOfPairs;
import ru.nastavnik.platform.calendar.SchoolYear;

class CartogramTests {

    @Test
    void standsWithoutAnyMunicipality() {
        Cartogram empty = Cartogram.of(List.of());

        assertThat(empty.tiles()).isEmpty();
        assertThat(empty.width()).isPositive();
    }

    @Test
    void drawsAYearWithoutPairsAsAThinLineAndTheLargestInFull() {
        Trend trend =
                Trend.of(List.of(new YearOfPairs(new SchoolYear(2025), 0), new YearOfPairs(new SchoolYear(2026), 8)));

        assertThat(trend.bars().getFirst().length()).isEqualTo(2);
        assertThat(trend.bars().getLast().length()).isEqualTo(300);
        assertThat(trend.bars().getLast().year()).isEqualTo("2026/27");
    }

    @Test
    void drawsNothingButThinLinesWhereThereAreNoPairsAtAll() {
        Trend trend = Trend.of(List.of(new YearOfPairs(new SchoolYear(2026), 0)));

        assertThat(trend.bars()).allMatch(bar -> bar.length() == 2);
    }
}
