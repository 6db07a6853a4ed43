package ru.nastavnik.platform.bench;

/**
 * How much is taken in and searched.
 *
 * @param large   rows of a long list
 * @param small   rows of a usual one
 * @param people  in the school that is searched
 * @param schools of all sizes that are searched
 */
record ImportSizes(int large, int small, int people, int schools) {

    static final ImportSizes WHOLE = new ImportSizes(50_000, 1_000, 100_000, 300);
    static final ImportSizes BRIEF = new ImportSizes(5_000, 1_000, 10_000, 30);

    String name() {
        return isWhole() ? "import" : "import-brief";
    }

    static ImportSizes named(String name) {
        return name.equals(WHOLE.name()) ? WHOLE : BRIEF;
    }

    boolean isWhole() {
        return equals(WHOLE);
    }
}
