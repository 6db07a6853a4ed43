/**
 * What a school counts for the region, and the marks that say that its counts changed. Nothing here can carry a name: a
 * figure is made of enums, periods and numbers only.
 */
@NamedInterface("figures")
@NullMarked
package ru.nastavnik.platform.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
