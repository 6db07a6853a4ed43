/** Pages of programmes and pairs. */
@NullMarked
package ru.nastavnik.programmes.web;

import org.jspecify.annotations.NullMarked;
