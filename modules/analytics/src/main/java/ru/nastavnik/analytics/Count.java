package ru.nastavnik.analytics;

import java.util.UUID;
import ru.nastavnik.platform.figures.FigureCode;

/**
 * One number with the school it is of.
 *
 * @param form name of the form, empty where there is no breakdown
 */
record Count(UUID school, FigureCode code, int year, String form, long value) {}
