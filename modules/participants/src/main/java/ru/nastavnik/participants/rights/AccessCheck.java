package ru.nastavnik.participants.rights;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Follows the chain row by row and stops believing at the first that is not as it was written. */
final class AccessCheck {

    private long rows;
    private String hash = "";
    private boolean broken;
    private long lastNumber;
    private @Nullable String lastHash;

    void read(StoredEntry stored) {
        lastNumber = stored.lastNumber();
        lastHash = stored.lastHash();
        AccessEntry entry = stored.entry();
        if (entry == null || broken) {
            return;
        }
        broken = entry.number() != rows + 1
                || !entry.previous().equals(hash)
                || !entry.hash().equals(stored.hash());
        if (!broken) {
            rows++;
            hash = entry.hash();
        }
    }

    AccessChain result() {
        boolean whole = !broken && rows == lastNumber && hash.equals(lastHash);
        return new AccessChain(rows, whole ? OptionalLong.empty() : OptionalLong.of(rows + 1), hash);
    }
}
