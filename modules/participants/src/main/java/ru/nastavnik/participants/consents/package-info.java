/**
 * Consents as facts: who signed what, when, for how long and where the paper lies. Facts are added and never changed; how
 * it stands today is computed from them, from the age on the day and from the rules of the school.
 */
@NamedInterface("consents")
@NullMarked
package ru.nastavnik.participants.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
