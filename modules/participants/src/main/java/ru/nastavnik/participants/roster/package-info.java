/** Takes in the list that a school already has: plans, shows what will happen, and commits. */
@NamedInterface("roster")
@NullMarked
package ru.nastavnik.participants.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
