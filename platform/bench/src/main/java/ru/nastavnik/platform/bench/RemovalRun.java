package ru.nastavnik.platform.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.DestructionGround;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.participants.unticked.Unticked;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** A whole school was uploaded to choose from and nobody was chosen: all go in one step, beside DELETE of the same rows. */
final class RemovalRun {

    static final int PEOPLE = 1_100;

    private static final int ROUNDS = 5;

    private final Rosters rosters;
    private final Unticked unticked;
    private final Destructions destructions;
    private final Provisioning kernel;

    RemovalRun(ApplicationContext program, Provisioning kernel) {
        this.rosters = program.getBean(Rosters.class);
        this.unticked = program.getBean(Unticked.class);
        this.destructions = program.getBean(Destructions.class);
        this.kernel = kernel;
    }

    Map<String, Double> measure() throws SQLException, IOException, InterruptedException {
        byte[] list = ImportedSchool.list(PEOPLE);
        List<TenantId> schools = NewSchools.made(kernel, 2 * ROUNDS);
        List<Double> removed = new ArrayList<>();
        List<Double> deleted = new ArrayList<>();
        for (TenantId school : schools) {
            fill(school, list);
            boolean plain = removed.size() > deleted.size();
            long begun = System.nanoTime();
            if (plain) {
                delete(school);
            } else {
                remove(school);
            }
            (plain ? deleted : removed).add((System.nanoTime() - begun) / 1e6);
        }
        return Map.of("remove", Figures.median(removed), "delete", Figures.median(deleted));
    }

    private void fill(TenantId school, byte[] list) {
        RosterId plan = kernel.in(
                school,
                () -> rosters.plan(List.of(new ListFile("школа.xlsx", list))).id());
        kernel.in(school, () -> rosters.commit(plan).committedAt());
    }

    private void remove(TenantId school) {
        SignedInUser who = new SignedInUser(new UserId(UUID.randomUUID()), "n-bench", Set.of(Role.COORDINATOR));
        int gone = kernel.in(school, () -> {
            List<PersonId> go = unticked.plan(Unticked.Scope.EVERYBODY).go().stream()
                    .map(Person::id)
                    .toList();
            return destructions
                    .carryOut(go, DestructionGround.NOT_TICKED, LocalDate.of(2026, 10, 1), who)
                    .people()
                    .size();
        });
        if (gone != PEOPLE) {
            throw new IllegalStateException("Removed were " + gone + ".");
        }
    }

    private void delete(TenantId school) {
        kernel.in(school, () -> {
            try (Connection connection = kernel.connections().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.executeUpdate("delete from roster_line");
                statement.executeUpdate("delete from roster_deed");
                int gone = statement.executeUpdate("delete from person");
                connection.commit();
                connection.setAutoCommit(true);
                return gone;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
