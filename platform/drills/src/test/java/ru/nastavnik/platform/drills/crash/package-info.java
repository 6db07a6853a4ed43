/**
 * The program is killed while schools work, and afterwards nothing that was acknowledged may be missing. The client
 * ({@code Office}, {@code Centre}) drives and journals; the {@code Oracle} knows only the journal and the database; the
 * {@code Drill} kills.
 */
@NullMarked
package ru.nastavnik.platform.drills.crash;

import org.jspecify.annotations.NullMarked;
