@NullMarked
package ru.nastavnik.matching.assignment;

import org.jspecify.annotations.NullMarked;
