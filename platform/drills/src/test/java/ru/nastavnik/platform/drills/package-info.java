/** Batteries that work on the program as it is delivered. */
@NullMarked
package ru.nastavnik.platform.drills;

import org.jspecify.annotations.NullMarked;
