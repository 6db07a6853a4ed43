/**
 * What becomes of an event that was not heard at once. Spring Modulith writes events down and delivers them the first
 * time; everything after that is ours: when it is tried again, how often, and who is shown what could not be delivered.
 */
@NamedInterface("events")
@NullMarked
package ru.nastavnik.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
