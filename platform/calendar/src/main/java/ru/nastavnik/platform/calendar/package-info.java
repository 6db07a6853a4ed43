/** Dates of school life: the school year and the region's clock. */
@NamedInterface("calendar")
@NullMarked
package ru.nastavnik.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
