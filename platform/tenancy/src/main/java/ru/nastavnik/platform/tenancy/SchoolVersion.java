package ru.nastavnik.platform.tenancy;

/**
 * A version of the schools' schema as one database knows it.
 *
 * @param number  counts the versions that this database has seen
 * @param hash    of the changelogs' content
 * @param delta   what leads to it from the version before; empty for the first
 * @param changes how many changesets a school of this version has seen
 */
record SchoolVersion(int number, String hash, String delta, int changes) {

    /** Whether a school of the version before is none the worse. */
    boolean changesNothing() {
        return delta.isBlank();
    }
}
