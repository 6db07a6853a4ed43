package ru.nastavnik.platform.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** Empty schools in which the measured program works. */
final class NewSchools {

    /** A program believes what it has read of the registry for a moment, and another process made these schools. */
    private static final Duration UNTIL_THE_PROGRAM_KNOWS_THEM = Duration.ofSeconds(5);

    private NewSchools() {}

    static List<TenantId> made(Provisioning kernel, int howMany) throws SQLException, InterruptedException {
        List<TenantId> schools = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            TenantId school = TenantId.next();
            kernel.schemas().provision(school);
            schools.add(school);
        }
        Thread.sleep(UNTIL_THE_PROGRAM_KNOWS_THEM);
        return schools;
    }
}
