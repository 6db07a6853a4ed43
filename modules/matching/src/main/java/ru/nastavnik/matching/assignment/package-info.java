/**
 * Exact assignment of mentees to mentors: first as many pairs as there can be, then the greatest total score, then a
 * choice that depends on nothing but the seed and the people. Pure computation: no Spring, no database, no clock.
 *
 * <p>The problem is a minimum-cost flow with small vectors for costs, compared from their first number on; so each
 * level is exact and no level needs a "large enough" factor. Mentees are admitted one by one, each along a shortest
 * path in reduced costs, so that what has been built is optimal for the mentees admitted so far. The prices that fall
 * out of it prove the result: see {@link ru.nastavnik.matching.assignment.Certificate}.
 */
@NullMarked
package ru.nastavnik.matching.assignment;

import org.jspecify.annotations.NullMarked;
