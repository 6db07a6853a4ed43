/** The pages of doubles. */
@NullMarked
package ru.nastavnik.participants.doubles.web;

import org.jspecify.annotations.NullMarked;
