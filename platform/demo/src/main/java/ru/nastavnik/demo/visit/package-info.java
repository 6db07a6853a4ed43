/** Walking through the pages as a person does: reading, typing, pressing; by plain HTTP or, in tests, in a browser. */
@NullMarked
package ru.nastavnik.demo.visit;

import org.jspecify.annotations.NullMarked;
