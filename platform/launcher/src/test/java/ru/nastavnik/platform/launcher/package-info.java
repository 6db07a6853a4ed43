@NullMarked
package ru.nastavnik.platform.launcher;

import org.jspecify.annotations.NullMarked;
