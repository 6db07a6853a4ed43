@NullMarked
package ru.nastavnik.matching.compatibility;

import org.jspecify.annotations.NullMarked;
