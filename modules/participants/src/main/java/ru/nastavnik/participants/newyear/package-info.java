/** The turn of the school year: which classes move up by themselves and which wait for a new list. */
@NamedInterface("newyear")
@NullMarked
package ru.nastavnik.participants.newyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
