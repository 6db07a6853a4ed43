/**
 * The isolation matrix: every endpoint of the program, asked by every kind of user with every kind of identifier, and
 * judged by one table that people read.
 */
@NullMarked
package ru.nastavnik.isolation;

import org.jspecify.annotations.NullMarked;
