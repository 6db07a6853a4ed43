package ru.nastavnik.platform.tenancy.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What passes between schools is what {@code docs/architecture/tenancy.md} says, and no more. */
class ChannelsIntegrationTests {

    private final AttackedRegion region = AttackedRegion.shared();

    ChannelsIntegrationTests() throws Exception {}

    @Test
    void areTheDocumentedOnes() throws IOException {
        assertThat(Attack.all().stream()
                        .map(Attack::channel)
                        .filter(channel -> !channel.isEmpty())
                        .collect(Collectors.toSet()))
                .isEqualTo(documented(
                        Files.readAllLines(EveryModulesTables.root().resolve("docs/architecture/tenancy.md"))));
    }

    /** The counter-example: a channel that one of the two forgets is noticed. */
    @Test
    void areNoticedWhenTheyAreNotDocumented() {
        assertThat(documented(
                        List.of("| channel | by | what |", "|---|---|---|", "| **Rumours** | SQL | everything |")))
                .containsExactly("Rumours");
        assertThat(documented(List.of("| channel | by | what |", "| **The process** | code | everything |")))
                .isEmpty();
    }

    @Test
    void includeMessagesThatCarryText() throws SQLException {
        try (Connection school = region.attacker(Way.DIRECT);
                Connection superuser = region.superuser()) {
            AttackedRegion.execute(school, "listen anything");
            AttackedRegion.execute(superuser, "notify anything, '%s'".formatted(region.canary.word()));
            assertThat(region.canary.in(Way.DIRECT.run(school, "select 1").text()))
                    .isTrue();
        }
    }

    /** Whatever the catalogue and the standard's views show, it is no row of a school. */
    @Test
    void leaveTheWholeCatalogueWithoutARowOfAnother() throws SQLException {
        List<String> readable = new ArrayList<>();
        try (Connection school = region.attacker(Way.DIRECT)) {
            for (String relation : AttackedRegion.column(school, """
                select c.oid::regclass from pg_class c
                where relnamespace in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                  and relkind in ('r', 'v') order by 1
                """)) {
                Loot loot = Way.DIRECT.run(school, "select * from " + relation);
                assertThat(region.canary.in(loot.text())).as(relation).isFalse();
                if (!loot.wasRefused()) {
                    readable.add(relation);
                }
            }
        }
        assertThat(readable).contains("pg_namespace").doesNotContain("pg_class", "pg_authid", "pg_stat_activity");
    }

    private static Set<String> documented(List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| channel |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 2 && cells[2].strip().equals("SQL"))
                .flatMap(cells -> Stream.of(cells[1].replace("*", "").strip()))
                .collect(Collectors.toSet());
    }
}
