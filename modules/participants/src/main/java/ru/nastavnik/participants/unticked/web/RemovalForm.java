package ru.nastavnik.participants.unticked.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that the school sets.
 *
 * @param day by which everybody is ticked who is needed
 */
record RemovalForm(@Nullable LocalDate day) {}
