/** Who was not ticked by a day that the school has set, and their removal in one step. */
@NamedInterface("unticked")
@NullMarked
package ru.nastavnik.participants.unticked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
