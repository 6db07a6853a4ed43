package ru.nastavnik.platform.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.Outcome;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.RosterLines;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.Bulk;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** The measured process of {@link ImportBench}: the program itself, asked for imports. */
final class ImportRun {

    static final String FIGURES = "figures";

    /** Its jar is packed so that it can be started and not compiled against. */
    private static final String PROGRAM = "ru.nastavnik.Mentoring";

    private static final int ROUNDS = 5;
    /** Of small lists, before and while they are measured: a few milliseconds jump by half from one to the next. */
    private static final int WARM = 40;

    private final Rosters rosters;
    private final RosterLines lines;
    private final Provisioning kernel;
    private final ImportSizes sizes;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private ImportRun(Rosters rosters, RosterLines lines, Provisioning kernel, ImportSizes sizes) {
        this.rosters = rosters;
        this.lines = lines;
        this.kernel = kernel;
        this.sizes = sizes;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        try (ConfigurableApplicationContext program = SpringApplication.run(
                        Class.forName(PROGRAM),
                        "--nastavnik.tenancy.url=" + arguments[0],
                        "--nastavnik.tenancy.master-key=" + arguments[1],
                        "--nastavnik.keycloak.url=http://localhost:1",
                        "--nastavnik.keycloak.client-secret=unused",
                        "--nastavnik.keycloak.provisioning-secret=unused",
                        "--nastavnik.spreadsheets.rows=60000",
                        "--server.port=0",
                        "--server.address=127.0.0.1");
                Provisioning kernel = Provisioning.standAlone(arguments[0], arguments[1])) {
            ImportSizes sizes = ImportSizes.named(arguments[3]);
            ImportRun run =
                    new ImportRun(program.getBean(Rosters.class), program.getBean(RosterLines.class), kernel, sizes);
            run.measure();
            System.out.println(run.figures);
            run.figures.putAll(new RemovalRun(program, kernel).measure());
            run.figures.putAll(
                    new SearchRun(program.getBean(People.class), program.getBean(Bulk.class), kernel).measure(sizes));
            Files.write(
                    folder.resolve(FIGURES),
                    run.figures.entrySet().stream()
                            .map(figure -> figure.getKey() + "\t" + figure.getValue())
                            .toList());
        }
        System.exit(0);
    }

    private void measure() throws SQLException, IOException, InterruptedException {
        byte[] small = ImportedSchool.list(sizes.small());
        List<TenantId> schools = NewSchools.made(kernel, 1 + 2 * ROUNDS);
        TenantId first = schools.getFirst();
        for (int round = 0; round < WARM; round++) {
            read(small);
            dryRun(first, small);
        }
        List<Double> smallRead = new ArrayList<>();
        List<Double> smallPlanned = new ArrayList<>();
        for (int round = 0; round < WARM; round++) {
            long begun = System.nanoTime();
            read(small);
            smallRead.add(since(begun));
            begun = System.nanoTime();
            dryRun(first, small);
            smallPlanned.add(since(begun));
        }
        figures.put("read small", Figures.median(smallRead));
        figures.put("dry run small", Figures.median(smallPlanned));
        byte[] large = ImportedSchool.list(sizes.large());
        figures.put("read", median(() -> read(large)));
        byte[] people = ImportedSchool.people(sizes.large());
        List<Double> planned = new ArrayList<>();
        List<Double> committed = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            TenantId school = schools.get(1 + round);
            long begun = System.nanoTime();
            RosterId plan = kernel.in(
                    school,
                    () -> rosters.plan(List.of(new ListFile("школа.xlsx", large)))
                            .id());
            planned.add(since(begun));
            begun = System.nanoTime();
            kernel.in(school, () -> rosters.commit(plan).committedAt());
            committed.add(since(begun));
            begun = System.nanoTime();
            copy(schools.get(1 + ROUNDS + round), people);
            copied.add(since(begun));
        }
        figures.put("plan", Figures.median(planned));
        figures.put("commit", Figures.median(committed));
        figures.put("copy", Figures.median(copied));
    }

    private void read(byte[] file) {
        Spreadsheets.upTo(60_000).read("школа.xlsx", new ByteArrayInputStream(file));
    }

    private void dryRun(TenantId school, byte[] file) {
        RosterId id = kernel.in(
                school,
                () -> rosters.plan(List.of(new ListFile("школа.xlsx", file))).id());
        kernel.in(school, () -> page(id));
    }

    /** What the page of a plan asks. */
    private int page(RosterId id) {
        int added = rosters.find(id).orElseThrow().counts().get(Outcome.ADD);
        return added + lines.coming(id, Outcome.ADD, 0, 100).size();
    }

    private void copy(TenantId school, byte[] people) {
        kernel.in(school, () -> {
            try (Connection connection = kernel.connections().getConnection()) {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy person (id, version, surname, given, patronymic, name_key, kind, grade, letter, birth_year, birth_date) from stdin",
                                new ByteArrayInputStream(people));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static double median(Runnable work) {
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.run();
            each.add(since(begun));
        }
        return Figures.median(each);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
