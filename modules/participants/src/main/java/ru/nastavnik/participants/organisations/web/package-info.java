/** The pages of partner organisations. */
@NullMarked
package ru.nastavnik.participants.organisations.web;

import org.jspecify.annotations.NullMarked;
