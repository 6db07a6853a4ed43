package ru.nastavnik.analytics.web;

import java.util.List;
import ru.nastavnik.analytics.MunicipalityNumbers;

/**
 * The region as equal tiles in columns and rows: Тегульдет is as large as Томск, and no map licence is needed. The
 * number stands on the tile, the shade only repeats it.
 */
record Cartogram(int width, int height, List<Tile> tiles) {

    private static final int STEP_X = 126;
    private static final int STEP_Y = 88;
    private static final int GAP = 4;

    /** One municipality. */
    record Tile(
            String oktmo,
            String name,
            int x,
            int y,
            int width,
            int height,
            Shade shade,
            long pairs,
            long withPairs,
            int schools) {

        public int middle() {
            return x + width / 2;
        }

        public int nameAt() {
            return y + 22;
        }

        public int pairsAt() {
            return y + 51;
        }

        public int schoolsAt() {
            return y + 73;
        }
    }

    static Cartogram of(List<MunicipalityNumbers> municipalities) {
        List<Tile> tiles = municipalities.stream().map(Cartogram::tile).toList();
        int columns = municipalities.stream()
                .mapToInt(it -> it.municipality().column() + 1)
                .max()
                .orElse(1);
        int rows = municipalities.stream()
                .mapToInt(it -> it.municipality().row() + 1)
                .max()
                .orElse(1);
        return new Cartogram(columns * STEP_X, rows * STEP_Y, tiles);
    }

    private static Tile tile(MunicipalityNumbers it) {
        return new Tile(
                it.municipality().oktmo(),
                it.municipality().shortName(),
                it.municipality().column() * STEP_X + GAP / 2,
                it.municipality().row() * STEP_Y + GAP / 2,
                STEP_X - GAP,
                STEP_Y - GAP,
                Shade.of(it),
                it.sum().pairs(),
                it.schoolsWithPairs(),
                it.schools().size());
    }

    public List<Shade> legend() {
        return List.of(Shade.values());
    }
}
