/** What tests stand on: a real database, schools made on the spot, people signed in, and the rules of the house. */
@NamedInterface("testing")
@NullMarked
package ru.nastavnik.platform.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
