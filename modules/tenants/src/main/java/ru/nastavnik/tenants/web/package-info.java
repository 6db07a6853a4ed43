/** Pages of the register of schools, and of the director who names the coordinators. */
@NullMarked
package ru.nastavnik.tenants.web;

import org.jspecify.annotations.NullMarked;
