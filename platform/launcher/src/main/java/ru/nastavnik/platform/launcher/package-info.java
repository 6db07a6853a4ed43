/** Starts PostgreSQL, Keycloak and the program together for someone who wants to look at it. No part of the product. */
@NullMarked
package ru.nastavnik.platform.launcher;

import org.jspecify.annotations.NullMarked;
