/**
 * Doubles: who may stand in the list twice, two cards made one, and taken back for thirty days. The rows are handed over by
 * functions of the database, see {@code docs/decisions/0032-merges-are-rows-before-and-after.md}.
 */
@NamedInterface("doubles")
@NullMarked
package ru.nastavnik.participants.doubles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
