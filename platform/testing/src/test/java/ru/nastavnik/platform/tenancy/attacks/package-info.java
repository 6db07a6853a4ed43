/** What someone tries who can run any SQL as one school's login, and whether another school can tell. */
@NullMarked
package ru.nastavnik.platform.tenancy.attacks;

import org.jspecify.annotations.NullMarked;
