package ru.nastavnik.platform.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** The measured process of {@link ImportBench}: the program itself, asked for imports. */
final class ImportRun {

    static final String FIGURES = "figures";

    /** Its jar is packed so that it can be started and not compiled against. */
    private static final String PROGRAM = "ru.nastavnik.Mentoring";

    private static final int LARGE = 50_000;
    private static final int SMALL = 1_000;
    private static final int ROUNDS = 5;

    private final Rosters rosters;
    private final Provisioning kernel;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private ImportRun(Rosters rosters, Provisioning kernel) {
        this.rosters = rosters;
        this.kernel = kernel;
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
            ImportRun run = new ImportRun(program.getBean(Rosters.class), kernel);
            run.measure();
            Files.write(
                    folder.resolve(FIGURES),
                    run.figures.entrySet().stream()
                            .map(figure -> figure.getKey() + "\t" + figure.getValue())
                            .toList());
        }
        System.exit(0);
    }

    private void measure() throws SQLException, IOException {
        byte[] small = list(SMALL);
        TenantId first = school();
        for (int round = 0; round < ROUNDS; round++) {
            read(small);
            dryRun(first, small);
        }
        figures.put("read small", median(() -> read(small)));
        figures.put("dry run small", median(() -> dryRun(first, small)));
        byte[] large = list(LARGE);
        figures.put("read", median(() -> read(large)));
        TenantId school = school();
        long begun = System.nanoTime();
        RosterId plan = kernel.in(
                school,
                () -> rosters.plan(List.of(new ListFile("школа.xlsx", large))).id());
        figures.put("plan", since(begun));
        begun = System.nanoTime();
        kernel.in(school, () -> rosters.commit(plan).committedAt());
        figures.put("commit", since(begun));
        TenantId other = school();
        byte[] people = people(LARGE);
        begun = System.nanoTime();
        copy(other, people);
        figures.put("copy", since(begun));
    }

    private TenantId school() throws SQLException {
        TenantId school = TenantId.next();
        kernel.schemas().provision(school);
        return school;
    }

    private void read(byte[] file) {
        Spreadsheets.upTo(60_000).read("школа.xlsx", new ByteArrayInputStream(file));
    }

    private void dryRun(TenantId school, byte[] file) {
        RosterId id = kernel.in(
                school,
                () -> rosters.plan(List.of(new ListFile("школа.xlsx", file))).id());
        kernel.in(school, () -> rosters.find(id).orElseThrow().lines().size());
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

    private static byte[] people(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            LocalDate birth = birth(i);
            text.append(UUID.randomUUID())
                    .append("\t0\t")
                    .append(surname(i))
                    .append("\tЛев\tИльич\t")
                    .append((surname(i) + " лев ильич").toLowerCase(Locale.ROOT))
                    .append("\tPUPIL\t")
                    .append(i % 11 + 1)
                    .append("\tА\t")
                    .append(birth.getYear())
                    .append('\t')
                    .append(birth)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] list(int rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Школа");
            sheet.value(0, 0, "№");
            sheet.value(0, 1, "ФИО");
            sheet.value(0, 2, "Класс");
            sheet.value(0, 3, "Дата рождения");
            for (int i = 0; i < rows; i++) {
                sheet.value(i + 1, 0, i + 1);
                sheet.value(i + 1, 1, surname(i) + " Лев Ильич");
                sheet.value(i + 1, 2, i % 11 + 1 + " А");
                sheet.value(i + 1, 3, birth(i));
                sheet.style(i + 1, 3).format("dd.mm.yyyy").set();
            }
            book.finish();
        }
        return file.toByteArray();
    }

    private static LocalDate birth(int i) {
        return LocalDate.of(2008 + i % 11, i % 12 + 1, i % 28 + 1);
    }

    private static String surname(int number) {
        StringBuilder text = new StringBuilder("Птицын");
        for (int rest = number; rest > 0; rest /= 20) {
            text.append((char) ('а' + rest % 20));
        }
        return text.toString();
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
