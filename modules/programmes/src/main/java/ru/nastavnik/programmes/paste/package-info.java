/** Reads the table of an order as people paste it from Word or Excel, and turns it into pairs. */
@NullMarked
package ru.nastavnik.programmes.paste;

import org.jspecify.annotations.NullMarked;
