@NullMarked
package ru.nastavnik.platform.drills.failpoint;

import org.jspecify.annotations.NullMarked;
