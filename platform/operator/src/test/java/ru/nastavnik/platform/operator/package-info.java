@NullMarked
package ru.nastavnik.platform.operator;

import org.jspecify.annotations.NullMarked;
