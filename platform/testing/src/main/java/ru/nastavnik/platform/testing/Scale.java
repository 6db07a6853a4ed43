package ru.nastavnik.platform.testing;

/** How thorough a run of the tests is: every build takes a sample, the run at night takes all of it. */
public final class Scale {

    private Scale() {}

    /** Whether this is the whole run, Maven's profile {@code nightly}. */
    public static boolean nightly() {
        return Boolean.getBoolean("nastavnik.nightly");
    }

    /** The first number in every build, the second at night. */
    public static int of(int everyBuild, int atNight) {
        return nightly() ? atNight : everyBuild;
    }
}
