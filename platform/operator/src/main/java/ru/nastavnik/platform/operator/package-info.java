/** What the operator does to a region from the command line, while its program runs or not. */
@NullMarked
package ru.nastavnik.platform.operator;

import org.jspecify.annotations.NullMarked;
