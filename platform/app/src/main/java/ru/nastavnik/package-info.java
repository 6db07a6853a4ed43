/** Mentoring of a whole region's schools. */
@NullMarked
package ru.nastavnik;

import org.jspecify.annotations.NullMarked;
