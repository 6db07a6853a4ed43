package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.demo.visit.HttpVisitor;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.tenants.Schools;

@WholeSystemTest
@TestPropertySource(properties = {"nastavnik.demo.enabled=true", "nastavnik.demo.schools=2"})
class DemoRegionIntegrationTests {

    private static final Path HOME = temporary();

    @Autowired
    private Schools schools;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Mentorships mentorships;

    @Autowired
    private ForEachTenant tenants;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${nastavnik.public-url}")
    private String address;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("nastavnik.demo.home", HOME::toString);
    }

    @Test
    void growsSchoolsThatWork() {
        assertThat(TenantContext.inRegion(schools::working)).hasSize(2);
    }

    @Test
    void handsOutAccountsThatLetPeopleIn() throws IOException {
        Path list = HOME.resolve("accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
                .isEqualTo("rw-------");
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split("\t");
            try (HttpVisitor person = new HttpVisitor(address)) {
                person.signIn(parts[1], parts[2], "unused-password");
                assertThat(person.answer(parts[3])).as(parts[0]).isEqualTo(200);
            }
        }
    }

    @Test
    void leavesAFinishedRegionAlone() throws Exception {
        long before = pairs();
        runAgain();
        assertThat(pairs()).isEqualTo(before).isPositive();
    }

    @Test
    void takesUpAnInterruptedRegionAndDoublesNothing() throws Exception {
        long before = pairs();
        TenantContext.inRegion(() -> {
            transaction.executeWithoutResult(
                    status -> sql.sql("delete from demo_school").update());
        });
        runAgain();
        assertThat(pairs()).isEqualTo(before);
        assertThat(TenantContext.inRegion(schools::working)).hasSize(2);
    }

    private void runAgain() throws Exception {
        for (ApplicationRunner runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    private long pairs() {
        return TenantContext.inRegion(schools::working).stream()
                .mapToLong(school ->
                        tenants.in(school.id(), () -> mentorships.all().size()))
                .sum();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("demo");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
