/** Whom a typed or pasted name means: someone in the list, one of several, or someone still to be added. */
@NullMarked
package ru.nastavnik.programmes.naming;

import org.jspecify.annotations.NullMarked;
