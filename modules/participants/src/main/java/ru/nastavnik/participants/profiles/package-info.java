/** What matching reads: who needs a mentor and who is ready to be one, without a name. */
@NamedInterface("profiles")
@NullMarked
package ru.nastavnik.participants.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
