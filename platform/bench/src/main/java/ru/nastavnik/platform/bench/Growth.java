package ru.nastavnik.platform.bench;

/**
 * What a new school took.
 *
 * @param ours milliseconds a school with login, schema, tables and registry
 * @param bare milliseconds for the bare statements of the same schema
 */
record Growth(double ours, double bare) {

    private static final double GOAL = 1.2;

    void into(Report report, String size, boolean goal) {
        report.add(size + ": a new school, 2 connections", ours, "ms")
                .add(size + ": the bare statements, 2 connections", bare, "ms");
        if (goal) {
            report.add(size + ": onboarding", ours / bare, "x", "the bare statements", GOAL);
        } else {
            report.add(size + ": onboarding against bare statements", ours / bare, "x");
        }
    }
}
