/** Many schools at once: the register as a file, read row by row, shown before anything happens, then worked through. */
@NullMarked
package ru.nastavnik.tenants.register;

import org.jspecify.annotations.NullMarked;
