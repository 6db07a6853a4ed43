/** «База наставляемых» and «База наставников»: who is in them, and their tables in the form of the federal methodology. */
@NamedInterface("bases")
@NullMarked
package ru.nastavnik.participants.bases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
