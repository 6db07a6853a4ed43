package ru.nastavnik.participants.rights;

import java.util.OptionalLong;

/**
 * What came of reading the access journal from its first row to its last.
 *
 * @param rows     how many rows are as they were written, from the first on
 * @param brokenAt the number of the first row that is missing, added or changed; empty when the chain is whole
 * @param hash     of the last row; written down elsewhere it proves later that no row was taken from the end
 */
public record AccessChain(long rows, OptionalLong brokenAt, String hash) {

    public boolean isWhole() {
        return brokenAt.isEmpty();
    }
}
