/**
 * The mechanisms that every module stands on, one folder and one named interface each. Knows nothing of mentoring.
 */
@ApplicationModule
@NullMarked
package ru.nastavnik.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
