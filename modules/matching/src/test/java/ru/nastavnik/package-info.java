@NullMarked
package ru.nastavnik;

import org.jspecify.annotations.NullMarked;
