/** The sentences the program says: message files in every language, and refusals that carry a message key. */
@NamedInterface("words")
@NullMarked
package ru.nastavnik.platform.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
