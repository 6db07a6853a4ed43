/** Partner organisations, known by their taxpayer number, and who of the people from outside belongs to them. CRUD on purpose. */
@NamedInterface("organisations")
@NullMarked
package ru.nastavnik.participants.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
