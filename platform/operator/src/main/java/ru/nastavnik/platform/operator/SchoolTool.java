package ru.nastavnik.platform.operator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.SchoolCopies;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/** Takes one school out into a file and puts it back. */
final class SchoolTool {

    static final String USAGE = """
        deploy/school export  ШКОЛА ФАЙЛ        записать школу в файл; школа при этом работает
        deploy/school import  ШКОЛА ФАЙЛ        завести школу из файла там, где её данных ещё нет
        deploy/school restore ШКОЛА ФАЙЛ        вернуть школу к тому, что в файле; работает всё, кроме неё
        deploy/school restore ШКОЛА --abandon   открыть школу, восстановление которой оборвалось, какой она была
        deploy/school restore ШКОЛА --drop-old  удалить прежние данные, оставленные восстановлением
        ШКОЛА — адрес школы (tomsk-14) или её номер. База: NASTAVNIK_DB_URL и NASTAVNIK_MASTER_KEY, без них —
        демонстрация.
        """;

    private final Provisioning provisioning;
    private final PrintStream out;

    SchoolTool(Provisioning provisioning, PrintStream out) {
        this.provisioning = provisioning;
        this.out = out;
    }

    /** Gives back the exit code. */
    static int run(List<String> words, Path root, PrintStream out) {
        if (words.isEmpty() || words.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        if (words.size() != 3) {
            throw new NotUnderstood(USAGE);
        }
        try (Place place = Place.find(System.getenv(), root);
                Provisioning provisioning = Provisioning.standAlone(place.url(), place.masterKey())) {
            return new SchoolTool(provisioning, out).does(words.get(0), words.get(1), words.get(2));
        } catch (SQLException e) {
            out.println("База данных не отвечает или отказала: " + e.getMessage());
            return 1;
        }
    }

    int does(String what, String school, String with) {
        try {
            TenantId id = found(school);
            SchoolCopies copies = provisioning.copies(Clock.systemUTC());
            long begun = System.nanoTime();
            String done = switch (what + (with.startsWith("--") ? with : "")) {
                case "export" -> "Записано строк: " + copies.export(id, Path.of(with));
                case "import" -> "Школа заведена, строк: " + copies.importFrom(id, Path.of(with));
                case "restore" -> "Школа восстановлена, строк: " + copies.restore(id, Path.of(with));
                case "restore--abandon" -> {
                    copies.reopen(id);
                    yield "Школа открыта, какой была";
                }
                case "restore--drop-old" -> "Удалено прежних схем: " + copies.dropAside(id);
                default -> throw new NotUnderstood(USAGE);
            };
            out.printf("%s, %d мс.%n", done, (System.nanoTime() - begun) / 1_000_000);
            return 0;
        } catch (Refusal refusal) {
            out.println(sentence(refusal));
        } catch (IOException e) {
            out.println("Файл не читается или не пишется: " + e.getMessage());
        } catch (SQLException e) {
            out.println("База данных отказала, школа осталась какой была: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private TenantId found(String school) throws SQLException {
        if (school.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return TenantId.of(school);
        }
        try (Connection region = TenantContext.inRegion(this::connection);
                PreparedStatement query = region.prepareStatement("select id from school where alias = ?")) {
            query.setString(1, school);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return TenantId.of(row.getString(1));
                }
                throw new NotUnderstood("В реестре нет школы с адресом %s.".formatted(school));
            }
        }
    }

    private Connection connection() {
        try {
            return provisioning.connections().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("The region's login is refused.", e);
        }
    }

    private static String sentence(Refusal refusal) {
        try (var words = new AnnotationConfigApplicationContext("ru.nastavnik.platform.words")) {
            return words.getBean("messageSource", MessageSource.class)
                    .getMessage(refusal.messageKey(), refusal.values().toArray(), Locale.of("ru"));
        }
    }
}
