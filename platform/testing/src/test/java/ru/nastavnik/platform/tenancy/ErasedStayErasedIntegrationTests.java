package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy from before the erasure brings a person back; nobody sees them for a moment. */
class ErasedStayErasedIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 20);

    @TempDir
    Path folder;

    @Test
    void erasesAgainWhomACopyBringsBack() throws Exception {
        try (RestoredRegion region = new RestoredRegion(2, 3)) {
            TenantId school = region.schools.getFirst();
            TenantId other = region.schools.getLast();
            UUID gone =
                    UUID.fromString(people(region, school, "where surname like 'Иванов%' order by name_key limit 1"));
            Path before = folder.resolve("before.zip");
            region.copies.export(school, before);

            List<Erasures.Erased> erased = region.provisioning.in(
                    school, () -> new Erasures(region.provisioning.connections()).erase(gone, DAY));

            assertThat(erased).extracting(Erasures.Erased::what).contains("CARD", "PAIR_TEXTS", "PROPOSALS");
            assertThat(surname(region, school, gone)).isEqualTo("—");
            for (int restore = 0; restore < 2; restore++) {
                region.copies.restore(school, before);

                assertThat(surname(region, school, gone))
                        .as("restore %d", restore)
                        .isEqualTo("—");
                assertThat(region.one("select erased_on from " + region.schemaOf(school) + ".erased where subject = '"
                                + gone + "'"))
                        .isEqualTo("2026-09-20");
            }
            assertThat(people(region, school, "where surname like 'Иванов%' order by name_key limit 1"))
                    .isNotEqualTo(gone.toString());
            assertThat(region.one("select count(*) from " + region.schemaOf(other) + ".person where surname = '—'"))
                    .isEqualTo("0");
        }
    }

    private static String people(RestoredRegion region, TenantId school, String which) throws Exception {
        return region.one("select id from " + region.schemaOf(school) + ".person " + which);
    }

    private static String surname(RestoredRegion region, TenantId school, UUID person) throws Exception {
        return region.one("select surname from " + region.schemaOf(school) + ".person where id = '" + person + "'");
    }
}
