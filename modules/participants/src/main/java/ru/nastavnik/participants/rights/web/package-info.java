/** Pages of the registers that the law on personal data asks for. */
@NullMarked
package ru.nastavnik.participants.rights.web;

import org.jspecify.annotations.NullMarked;
