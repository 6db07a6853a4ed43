package ru.nastavnik.analytics;

import ru.nastavnik.tenants.School;

/** A school of the register with its counts for one year. */
public record SchoolNumbers(School school, Numbers numbers) {}
