package ru.nastavnik.analytics.web;

import ru.nastavnik.analytics.MunicipalityNumbers;

/** How dark a tile is: by the share of its schools that have pairs. Words are in the messages, {@code region.shade.ALL}. */
enum Shade {
    NO_SCHOOLS("#ffffff", "#1b1f24"),
    NONE("#fbe9d7", "#1b1f24"),
    SOME("#cfe0f5", "#1b1f24"),
    MANY("#8db8e8", "#1b1f24"),
    ALL("#1d4f96", "#ffffff");

    private final String fill;
    private final String ink;

    Shade(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    static Shade of(MunicipalityNumbers municipality) {
        if (municipality.schools().isEmpty()) {
            return NO_SCHOOLS;
        }
        int percent = municipality.percentWithPairs();
        if (percent == 100) {
            return ALL;
        }
        if (municipality.schoolsWithPairs() == 0) {
            return NONE;
        }
        return percent < 50 ? SOME : MANY;
    }

    public String fill() {
        return fill;
    }

    public String ink() {
        return ink;
    }
}
