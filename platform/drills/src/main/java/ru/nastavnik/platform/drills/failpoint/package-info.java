/**
 * An agent of the JVM that ends, disturbs or stops the program at a named place, so that production contains no code for
 * drills. It uses nothing but the JDK and is packed into a jar of its own when a drill starts.
 */
@NullMarked
package ru.nastavnik.platform.drills.failpoint;

import org.jspecify.annotations.NullMarked;
