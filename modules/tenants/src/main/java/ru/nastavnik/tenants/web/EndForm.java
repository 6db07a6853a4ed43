package ru.nastavnik.tenants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of somebody's access, as typed. */
record EndForm(@Nullable LocalDate lastDay) {}
