/**
 * Certificates of no criminal record: own staff by one tick of the school, since theirs lie in the personal files;
 * people from outside by number and date, never the content; and the training of pupils who mentor. All of it is warned
 * about, nothing is a gate.
 */
@NamedInterface("clearance")
@NullMarked
package ru.nastavnik.participants.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
