/**
 * Whether a mentee and a mentor could be a pair, by rules with names, and how well they fit, by criteria with reasons.
 * Pure functions of profiles; the examples are in {@code docs/domain/matching.md}.
 */
@NullMarked
package ru.nastavnik.matching.compatibility;

import org.jspecify.annotations.NullMarked;
