package ru.nastavnik.isolation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * A school of the matrix. All hold the same objects, some under identifiers of their own and some under identifiers that
 * every one of them uses.
 *
 * @param letter   tells the schools apart
 * @param schema   where its data are
 * @param canary   stands in every text of its people, and nowhere else
 * @param register stands in every text that the region keeps about it
 * @param secret   stands in the texts of a pair that none of the matrix's mentors and mentees belong to
 */
record TwinSchool(
        String letter, TenantId id, String alias, String schema, String canary, String register, String secret) {

    /** A school under its own identifiers, under those that all share, and what was there once and was deleted. */
    enum Share {
        OWN,
        TWIN,
        SECRET,
        GONE
    }

    UUID object(ObjectKind kind, Share share) {
        if (kind == ObjectKind.SCHOOL && share == Share.OWN) {
            return id.value();
        }
        String whose = share == Share.TWIN && kind.mayBeTwin() ? "all" : letter + alias;
        return UUID.nameUUIDFromBytes("%s %s %s".formatted(whose, share, kind).getBytes(StandardCharsets.UTF_8));
    }
}
