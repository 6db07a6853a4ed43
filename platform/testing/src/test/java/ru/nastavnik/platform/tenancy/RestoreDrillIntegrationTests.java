package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.platform.tenancy.attacks.AttackedRegion;
import ru.nastavnik.platform.testing.Scale;
import ru.nastavnik.platform.testing.Tally;

/** One school is brought back from its copy, and no other one can tell. */
class RestoreDrillIntegrationTests {

    private static final List<String> ACCIDENTS = List.of(
            "delete from SCHEMA.roster_line; delete from SCHEMA.roster",
            "update SCHEMA.person set surname = 'Ошибка'",
            "truncate SCHEMA.person cascade",
            "drop table SCHEMA.person cascade",
            "alter table SCHEMA.consent drop column where_kept",
            "update SCHEMA.mentorship set state = 'SUSPENDED'; insert into SCHEMA.subject values ('X', 99, 'x')",
            "drop table SCHEMA.event_publication");

    @TempDir
    Path folder;

    private static RestoredRegion region;

    @BeforeAll
    static void fillSchools() throws SQLException, IOException {
        region = new RestoredRegion(Scale.of(3, 40), Scale.of(300, 2000));
    }

    @AfterAll
    static void leave() {
        region.close();
    }

    @Test
    void bringsASchoolBackAsItWasWhileTheOthersStayAsTheyAre() throws Exception {
        int drills = Scale.of(1, 20);
        Random chance = new Random(20260901);
        long rows = 0;
        Duration whole = Duration.ZERO;
        for (int drill = 0; drill < drills; drill++) {
            TenantId damaged = region.schools.get(chance.nextInt(region.schools.size()));
            Path file = folder.resolve("school-" + drill + ".zip");
            region.copies.export(damaged, file);
            Map<String, String> before = region.hashes(school -> true);
            region.damage(ACCIDENTS.get(chance.nextInt(ACCIDENTS.size())), damaged);
            assertThat(region.hashes(damaged::equals)).isNotEqualTo(own(before, damaged));

            long begun = System.nanoTime();
            rows += region.copies.restore(damaged, file);
            whole = whole.plusNanos(System.nanoTime() - begun);

            assertThat(region.hashes(school -> true)).isEqualTo(before);
            assertThat(region.stateOf(damaged)).isEqualTo("READY");
            assertThat(worksIn(damaged)).isTrue();
            assertThat(region.copies.dropAside(damaged)).isPositive();
        }
        assertThat(region.one("select count(*) from region.mark where kind = 'FIGURES'"))
                .isNotEqualTo("0");
        try (Connection superuser = region.superuser()) {
            assertThat(WallInspection.breaches(superuser)).isEmpty();
        }
        System.out.println(
                "Restored %d times, %d rows, %d ms a school.".formatted(drills, rows, whole.toMillis() / drills));
        Tally.of("restore")
                .add("drills", drills)
                .add("schools beside", region.schools.size() - 1)
                .add("rows", rows)
                .add("others changed", 0)
                .add("milliseconds a school", whole.toMillis() / drills)
                .write();
    }

    @Test
    void makesTheSchoolInAnotherRegionThatHasNotGotIt() throws Exception {
        TenantId school = region.schools.getFirst();
        Path file = folder.resolve("school.zip");
        region.copies.export(school, file);
        try (RestoredRegion other = new RestoredRegion(1, 5)) {
            Map<String, String> before = other.hashes(others -> true);

            other.copies.importFrom(school, file);

            assertThat(other.hashes(others -> true)).isEqualTo(before);
            other.schools.add(school);
            assertThat(other.hashes(school::equals)).isEqualTo(region.hashes(school::equals));
            assertThat(other.stateOf(school)).isEqualTo("READY");
            assertThatThrownBy(() -> other.copies.importFrom(school, file)).hasMessage("copy.is-there");
        }
    }

    @Test
    void isWhollyTheOldOrWhollyTheNewHoweverItIsCutOff() throws Exception {
        TenantId school = region.schools.getFirst();
        Path file = folder.resolve("school.zip");
        region.copies.export(school, file);
        Map<String, String> copied = region.hashes(all -> true);
        region.damage("update SCHEMA.person set surname = 'Позже'", school);
        Map<String, String> later = region.hashes(all -> true);

        for (int cut : List.of(1550, 1650, 1800)) {
            CompletableFuture<Void> restoring = CompletableFuture.runAsync(() -> {
                try {
                    region.copies.restore(school, file);
                } catch (Exception expected) {
                    Thread.yield();
                }
            });
            Thread.sleep(cut);
            endTheOwnersSessions();
            restoring.join();

            assertThat(region.hashes(all -> true)).isIn(copied, later);
            region.copies.reopen(school);
            assertThat(worksIn(school)).isTrue();
        }
        region.copies.restore(school, file);
        assertThat(region.hashes(all -> true)).isEqualTo(copied);
    }

    @Test
    void isFinishedOrGivenUpAfterThePowerFailed() throws Exception {
        TenantId school = region.schools.getFirst();
        Path file = folder.resolve("school.zip");
        region.copies.export(school, file);
        Map<String, String> copied = region.hashes(all -> true);
        region.damage("update region.school_schema set state = 'RESTORING' where schema_name = 'SCHEMA'", school);
        region.provisioning.schemas().loginBeside(school, region.schemaOf(school));

        region.copies.restore(school, file);
        assertThat(region.hashes(all -> true)).isEqualTo(copied);

        region.damage("update region.school_schema set state = 'RESTORING' where schema_name = 'SCHEMA'", school);
        Thread.sleep(1100);
        assertThatThrownBy(() -> worksIn(school)).hasRootCauseInstanceOf(SchoolClosed.class);
        assertThat(worksIn(region.schools.getLast())).isTrue();
        region.copies.reopen(school);
        assertThat(region.stateOf(school)).isEqualTo("READY");
        assertThat(worksIn(school)).isTrue();
    }

    @Test
    void refusesAFileThatIsNotAWholeCopyOfThisSchool() throws Exception {
        TenantId school = region.schools.getFirst();
        Path file = folder.resolve("school.zip");
        region.copies.export(school, file);
        Map<String, String> before = region.hashes(all -> true);

        byte[] bytes = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.zip");
        int refused = 0;
        for (int place = 60; place < bytes.length - 200 && refused < 3; place += bytes.length / 11) {
            byte[] changed = bytes.clone();
            changed[place] ^= 4;
            Files.write(damaged, changed);
            if (holdsTheSame(file, damaged)) {
                continue;
            }
            assertThatThrownBy(() -> region.copies.restore(school, damaged)).isInstanceOf(Exception.class);
            refused++;
        }
        assertThat(refused).isEqualTo(3);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 200));
        assertThatThrownBy(() -> region.copies.restore(school, damaged)).hasMessage("copy.damaged");
        Files.writeString(damaged, "nothing of the kind");
        assertThatThrownBy(() -> region.copies.restore(school, damaged)).hasMessage("copy.damaged");
        assertThatThrownBy(() -> region.copies.restore(region.schools.get(1), file))
                .hasMessage("copy.other-school");
        assertThatThrownBy(() -> region.copies.importFrom(school, file)).hasMessage("copy.is-there");
        assertThatThrownBy(() -> region.copies.export(TenantId.next(), file)).hasMessage("copy.no-schema");
        String version = region.one("select version from region.school_template");
        region.damage("insert into region.school_template select 'older', script from region.school_template", school);
        region.damage("update region.school_schema set version = 'older' where schema_name = 'SCHEMA'", school);
        region.copies.export(school, damaged);
        region.damage("delete from region.school_template where version = 'older'", school);
        assertThatThrownBy(() -> region.copies.restore(school, damaged)).hasMessage("copy.unknown-version");
        region.damage(
                "update region.school_schema set version = '" + version + "' where schema_name = 'SCHEMA'", school);

        assertThat(region.hashes(all -> true)).isEqualTo(before);
        assertThat(region.stateOf(school)).isEqualTo("READY");
    }

    /** A bit that nobody reads, such as of the hour in an entry's own header, damages nothing. */
    private static boolean holdsTheSame(Path file, Path other) {
        try (ZipFile one = new ZipFile(file.toFile());
                ZipFile two = new ZipFile(other.toFile())) {
            for (ZipEntry entry : Collections.list(one.entries())) {
                ZipEntry same = two.getEntry(entry.getName());
                if (same == null
                        || !Arrays.equals(
                                one.getInputStream(entry).readAllBytes(),
                                two.getInputStream(same).readAllBytes())) {
                    return false;
                }
            }
            return one.size() == two.size();
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> own(Map<String, String> hashes, TenantId school) {
        Map<String, String> own = new TreeMap<>(hashes);
        own.keySet().removeIf(key -> !key.startsWith(school.toString()));
        return own;
    }

    private boolean worksIn(TenantId school) {
        return region.provisioning.in(school, () -> {
            try (Connection own = region.provisioning.connections().getConnection()) {
                return !AttackedRegion.column(own, "select surname from person").isEmpty();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void endTheOwnersSessions() throws SQLException {
        try (Connection superuser = region.superuser()) {
            AttackedRegion.column(
                    superuser,
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + region.database
                            + "' and usename = 'app_owner'");
        }
    }
}
