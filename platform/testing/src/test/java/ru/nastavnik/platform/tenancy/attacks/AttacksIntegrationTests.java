package ru.nastavnik.platform.tenancy.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.nastavnik.platform.testing.Tally;

/** No attack of one school obtains, changes, or learns whether there is, a row of another. */
class AttacksIntegrationTests {

    private static final int BETWEEN_LOOKS = 25;
    private static final Set<String> TRIED = new HashSet<>();
    private static int probes;
    private static int leaks;

    private final AttackingSessions sessions = new AttackingSessions();

    private final AttackedRegion region = AttackedRegion.shared();

    AttacksIntegrationTests() throws Exception {}

    static Stream<String> families() {
        return Stream.concat(Attack.all().stream().map(Attack::family).distinct(), Stream.of(OnEachTable.FAMILY));
    }

    @ParameterizedTest
    @MethodSource("families")
    void bringsNothingOfAnotherSchool(String family) throws SQLException {
        SoftAssertions all = new SoftAssertions();
        try (OthersHash others = new OthersHash(region)) {
            int tried = 0;
            String before = others.now();
            for (Attack attack : attacksOf(family)) {
                TRIED.add(attack.toString());
                String told = "";
                for (Way way : waysOf(attack)) {
                    Loot loot = tryOut(way, region.full, attack);
                    all.assertThat(region.canary.in(loot.text()) && !attack.namesTheCanary())
                            .as("%s %s: %s", way, attack, loot.text())
                            .isFalse();
                    if (attack.mustBeRefused()) {
                        all.assertThat(loot.wasRefused())
                                .as("%s %s is refused", way, attack)
                                .isTrue();
                    }
                    if (way == waysOf(attack).getFirst()) {
                        told = region.full.nameless(loot.text());
                        judge(all, attack, loot);
                    }
                }
                Loot ofTheEmpty = tryOut(waysOf(attack).getFirst(), region.empty, attack);
                if (attack.channel().isEmpty()) {
                    all.assertThat(region.empty.nameless(ofTheEmpty.text()))
                            .as("%s tells the same of a school that has nothing", attack)
                            .isEqualTo(told);
                }
                if (++tried % BETWEEN_LOOKS == 0) {
                    all.assertThat(others.now())
                            .as("what is the others' after %s", attack)
                            .isEqualTo(before);
                }
            }
            all.assertThat(others.now())
                    .as("what is the others' after %s", family)
                    .isEqualTo(before);
        }
        leaks += all.errorsCollected().size();
        all.assertAll();
    }

    /** The counter-example: the same attacks succeed for a login that is a member of both. */
    @Test
    void succeedsForALoginThatMayBecomeBoth() throws SQLException {
        try (Connection superuser = region.superuser()) {
            AttackedRegion.execute(superuser, "grant %s to %s".formatted(region.full.schema, region.own));
            try {
                long got = 0;
                for (Attack attack : attacksOf("becoming")) {
                    got += region.canary.in(
                                    tryOut(Way.DIRECT, region.full, attack).text())
                            ? 1
                            : 0;
                }
                assertThat(got).isGreaterThan(8);
                for (Way way : Way.values()) {
                    String sql = region.against(region.full, "set role OTHER; select * from OTHER.person");
                    try (Connection school = region.attacker(way)) {
                        assertThat(region.canary.in(way.run(school, sql).text()))
                                .as("%s", way)
                                .isTrue();
                    }
                }
            } finally {
                AttackedRegion.execute(superuser, "revoke %s from %s".formatted(region.full.schema, region.own));
            }
        }
    }

    /** The other counter-examples: the attacker does obtain its own rows in each way, and a changed row is noticed. */
    @Test
    void noticesWhatIsObtainedAndWhatIsChanged() throws SQLException {
        for (Way way : Way.values()) {
            try (Connection school = region.attacker(way)) {
                assertThat(region.attackers.in(
                                way.run(school, "select * from person").text()))
                        .isTrue();
            }
        }
        try (OthersHash others = new OthersHash(region);
                Connection superuser = region.superuser()) {
            String before = others.now();
            AttackedRegion.execute(superuser, "update " + region.full.schema + ".consent set where_kept = 'x'");
            assertThat(others.now()).isNotEqualTo(before);
            AttackedRegion.execute(
                    superuser,
                    "update " + region.full.schema + ".consent set where_kept = '" + region.canary.word() + "'");
            assertThat(others.now()).isEqualTo(before);
        }
    }

    @Test
    void areDistinctAndMany() {
        assertThat(Attack.all())
                .hasSizeGreaterThan(150)
                .extracting(Attack::toString)
                .doesNotHaveDuplicates();
        assertThat(Attack.all()).extracting(Attack::sql).doesNotHaveDuplicates();
    }

    @AfterEach
    void endTheSessions() throws SQLException {
        sessions.close();
    }

    @AfterAll
    static void tellTheTally() {
        if (TRIED.size() >= Attack.all().size()) {
            Tally.of("attacks")
                    .add("attacks", TRIED.size())
                    .add("probes", probes)
                    .add("leaks", leaks)
                    .write();
        }
    }

    private List<Attack> attacksOf(String family) {
        return family.equals(OnEachTable.FAMILY)
                ? OnEachTable.of(region)
                : Attack.all().stream()
                        .filter(attack -> attack.family().equals(family))
                        .toList();
    }

    private static List<Way> waysOf(Attack attack) {
        return Arrays.stream(Way.values())
                .filter(way -> way != Way.DIRECT || !attack.continuesAStatement())
                .toList();
    }

    private Loot tryOut(Way way, Victim victim, Attack attack) throws SQLException {
        probes++;
        return sessions.run(region, way, attack, region.against(victim, attack.sql()));
    }

    private static void judge(SoftAssertions all, Attack attack, Loot loot) {
        if (attack.channel().isEmpty()) {
            String came = loot.wasRefused() ? loot.state() : "nothing";
            all.assertThat(attack.outcome()).as("%s: %s", attack, loot.text()).contains(came);
        } else {
            all.assertThat(loot.state()).as("%s: %s", attack, loot.text()).isEmpty();
        }
    }
}
