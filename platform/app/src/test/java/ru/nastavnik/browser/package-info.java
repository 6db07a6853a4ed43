/** A visitor in a real browser, for the end-to-end tests. */
@NullMarked
package ru.nastavnik.browser;

import org.jspecify.annotations.NullMarked;
