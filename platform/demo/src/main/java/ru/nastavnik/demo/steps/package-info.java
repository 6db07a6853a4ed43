/** The six steps that show the product from end to end, and the invented story they tell. */
@NullMarked
package ru.nastavnik.demo.steps;

import org.jspecify.annotations.NullMarked;
