/** Batteries on the wall between schools that need the tables of every module. */
@NullMarked
package ru.nastavnik.platform.tenancy;

import org.jspecify.annotations.NullMarked;
