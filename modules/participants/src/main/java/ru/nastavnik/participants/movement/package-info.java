/** Движение: who came into a class and who left it since the first of September. */
@NamedInterface("movement")
@NullMarked
package ru.nastavnik.participants.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
