@NullMarked
package ru.nastavnik.platform.identity;

import org.jspecify.annotations.NullMarked;
