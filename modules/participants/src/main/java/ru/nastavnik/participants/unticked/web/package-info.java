/** The page of those whom nobody has ticked. */
@NullMarked
package ru.nastavnik.participants.unticked.web;

import org.jspecify.annotations.NullMarked;
