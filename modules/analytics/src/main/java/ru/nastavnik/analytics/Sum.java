package ru.nastavnik.analytics;

import ru.nastavnik.platform.figures.FigureCode;

/**
 * One number of the region.
 *
 * @param form name of the form, empty where there is no breakdown
 */
record Sum(FigureCode code, int year, String form, long value) {}
