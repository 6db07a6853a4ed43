/** The page of who came and who left. */
@NullMarked
package ru.nastavnik.participants.movement.web;

import org.jspecify.annotations.NullMarked;
