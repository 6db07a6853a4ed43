/** The rights of a person whose data the school keeps: who saw it, what there is, and how it comes to an end. */
@NamedInterface("rights")
@NullMarked
package ru.nastavnik.participants.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
