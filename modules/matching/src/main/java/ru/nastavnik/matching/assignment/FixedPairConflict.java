package ru.nastavnik.matching.assignment;

/**
 * A fixed pair that cannot stand because its mentor has no place for it. It is reported, never dropped: the mentee is
 * neither given to another mentor nor counted as left over until a person decides.
 *
 * @param places how many places the mentor has for fixed pairs
 */
public record FixedPairConflict(FixedPair pair, int places) {}
