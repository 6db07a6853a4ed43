package ru.nastavnik.platform.operator;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.ChangelogsRefused;
import ru.nastavnik.platform.tenancy.MasterKeyRefused;
import ru.nastavnik.platform.tenancy.Migrating;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.StructureAudit;
import ru.nastavnik.platform.tenancy.TenantId;

/** Brings the schools' schemas to the version of this program, and tells how they stand. */
final class Migrate {

    private static final String HELP = """
            deploy/migrate                переводит все школы на версию этой программы; школы при этом работают
            deploy/migrate --school ИМЯ   то же для одной школы: имя из адреса (tomsk-14) или идентификатор
            deploy/migrate --status       сколько школ на какой версии, какие отстали и почему
            deploy/migrate --audit        сверяет устройство всех школ с их версией, ничего не меняет
            deploy/migrate --passwords    заново задаёт пароли логинов школ по мастер-ключу; не для
                                          демонстрации нужен и SUPERUSER_URL
            Прерывать можно в любую минуту: школа остаётся на старой версии или переходит на новую целиком.
            Код: 0 — всё на месте, 1 — что-то не удалось, 2 — команда не понята.
            """;

    private final PrintStream screen;

    Migrate(PrintStream screen) {
        this.screen = screen;
    }

    /** @return 0 when all is as it should be, 1 when something is not */
    int run(List<String> words, Place place, List<String> more) {
        String what = words.isEmpty() ? "" : words.getFirst();
        int expected = what.equals("--school") ? 2 : Math.min(1, words.size());
        if (words.size() != expected
                || !List.of("", "--school", "--status", "--audit", "--passwords")
                        .contains(what)) {
            throw new NotUnderstood("Команда не понята.\n" + HELP);
        }
        try {
            return switch (what) {
                case "--passwords" -> passwords(place);
                default -> inDatabase(place, what, words.size() == 2 ? words.get(1) : null, more);
            };
        } catch (MasterKeyRefused e) {
            screen.println("Мастер-ключ не подходит к этой базе: она не принимает пароли, которые из него получаются.");
        } catch (ChangelogsRefused e) {
            screen.println("Описание школьных таблиц в этой программе не подходит к базе. Ничего не изменено.");
            screen.println(e.getMessage());
        } catch (SQLException | DataAccessException e) {
            screen.println("База не отвечает или отказала: " + e.getMessage());
        }
        return 1;
    }

    int help() {
        screen.print(HELP);
        return 0;
    }

    private int inDatabase(Place place, String what, @Nullable String school, List<String> more) throws SQLException {
        try (Provisioning program = Provisioning.standAlone(place.url(), place.masterKey(), more)) {
            return switch (what) {
                case "--status" -> new Status(screen, ZoneId.systemDefault()).print(program.standing());
                case "--audit" -> audit(program);
                default -> migrate(program, school == null ? null : found(program, school));
            };
        }
    }

    private static TenantId found(Provisioning program, String school) throws SQLException {
        Optional<TenantId> known = Optional.empty();
        try {
            known = Optional.of(new TenantId(UUID.fromString(school)));
        } catch (IllegalArgumentException notAnIdentifier) {
            known = program.find(school);
        }
        return known.filter(id -> knows(program, id))
                .orElseThrow(() -> new NotUnderstood("Такой школы нет: %s.".formatted(school)));
    }

    private static boolean knows(Provisioning program, TenantId id) {
        try {
            return program.standing().schools().stream()
                    .anyMatch(school -> school.school().equals(id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int migrate(Provisioning program, @Nullable TenantId only) throws SQLException {
        ProgressLine line = new ProgressLine(screen);
        Migrating.Outcome outcome = program.migrating().run(Migrating.Pace.usual(), only, line::show);
        line.end();
        if (outcome.all() == 0) {
            screen.printf("Все школы уже на версии %d, переводить нечего.%n", outcome.target());
            return only == null ? audit(program) : 0;
        }
        screen.printf(
                "Версия %d. Переведено школ: %d из %d за %.1f с; дольше всего одна школа ждала %d мс.%n",
                outcome.target(),
                outcome.done(),
                outcome.all(),
                outcome.took().toMillis() / 1000.0,
                outcome.longestLock().toMillis());
        int differing = only == null ? audit(program) : 0;
        if (outcome.left() > 0) {
            screen.printf("Осталось на старой версии: %d. Почему — скажет deploy/migrate --status.%n", outcome.left());
        }
        return outcome.left() > 0 ? 1 : differing;
    }

    private int audit(Provisioning program) {
        StructureAudit.Findings findings = program.audit().run();
        screen.printf(
                "Сверено школ: %d, отличаются от своей версии: %d.%n",
                findings.looked(), findings.differing().size());
        findings.differing().forEach((school, lines) -> {
            screen.printf("  %s:%n", school);
            lines.forEach(line -> screen.println("    " + line));
        });
        return findings.differing().isEmpty() ? 0 : 1;
    }

    private int passwords(Place place) throws SQLException {
        if (place.superuser().isBlank()) {
            throw new NotUnderstood("Нужна переменная SUPERUSER_URL, как для deploy/Prepare.java.");
        }
        try (Connection connection = DriverManager.getConnection(place.superuser())) {
            screen.printf(
                    "Пароли школ следуют из этого мастер-ключа. Заново задано: %d.%n",
                    Bootstrap.renewSchools(connection, place.masterKey()));
            return 0;
        }
    }
}
