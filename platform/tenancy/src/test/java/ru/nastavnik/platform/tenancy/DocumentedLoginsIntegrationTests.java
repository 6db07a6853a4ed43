package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/architecture/tenancy.md} says of every login exactly what the catalogue says. */
class DocumentedLoginsIntegrationTests {

    private static final String SCHOOL = "s_…";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final KernelFixture kernel = KernelFixture.INSTANCE;

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(document()).stream()
                .dropWhile(line -> !line.startsWith("| login |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `postgres`"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(names(cells[1]).findFirst().orElseThrow(), cells[3].strip()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatTheLoginMayDo(Row row) throws SQLException {
        String login = row.login.equals(SCHOOL) ? kernel.roleOf(kernel.school()) : row.login;
        kernel.school();

        assertThat(schemas(login, "nspowner = (select oid from pg_roles where rolname = ?)"))
                .as("owned by %s", row.login)
                .isEqualTo(row.after("owns"));
        assertThat(used(login)).as("used by %s", row.login).isEqualTo(row.after("uses"));
        assertThat(found("""
                        select pronamespace::regnamespace || '.' || proname from pg_proc
                        where has_function_privilege(?, oid, 'execute') and has_schema_privilege(?, pronamespace, 'usage')
                          and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'ext')
                        """, login, login)).as("called by %s", row.login).isEqualTo(row.after("calls"));
    }

    @Test
    void namesEveryLoginThatThereIs() throws Exception {
        kernel.school();

        assertThat(rows().map(Row::login).collect(Collectors.toSet()))
                .isEqualTo(found("select case when rolname like 's\\_%' then '" + SCHOOL + "' else rolname end "
                        + "from pg_roles where not rolsuper and rolname !~ '^(pg_|keycloak)'"));
    }

    /** The counter-example: a right that nobody wrote down is noticed. */
    @Test
    void noticesARightThatIsNotWrittenDown() throws Exception {
        Row nowhere =
                rows().filter(row -> row.login.equals("nowhere")).findFirst().orElseThrow();
        try (Connection superuser = kernel.superuser()) {
            superuser.createStatement().execute("grant usage on schema reference to nowhere");
            try {
                assertThat(used("nowhere")).isNotEqualTo(nowhere.after("uses")).containsExactly("reference");
            } finally {
                superuser.createStatement().execute("revoke usage on schema reference from nowhere");
            }
        }
    }

    private Set<String> used(String login) throws SQLException {
        return schemas(
                login,
                "has_schema_privilege(?, oid, 'usage') and nspowner <> (select oid from pg_roles where rolname = ?)");
    }

    private Set<String> schemas(String login, String condition) throws SQLException {
        Object[] logins =
                new String[(int) condition.chars().filter(c -> c == '?').count()];
        Arrays.fill(logins, login);
        return found(
                "select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|by_liquibase)' and "
                        + condition,
                logins);
    }

    private Set<String> found(String query, Object... values) throws SQLException {
        try (Connection superuser = kernel.superuser();
                PreparedStatement statement = superuser.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            Set<String> found = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(nameless(rows.getString(1), values));
                }
            }
            return found;
        }
    }

    /** A school is one like any other; another school's schema, seen by a school, keeps its name and so fails. */
    private static String nameless(String schema, Object[] logins) {
        boolean own = logins.length > 0 && schema.equals(logins[0]);
        boolean ofSomeSchool = schema.startsWith("s_");
        boolean askedByASchool = logins.length > 0 && logins[0].toString().startsWith("s_");
        return ofSomeSchool && (own || !askedByASchool) ? SCHOOL : schema;
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map((MatchResult name) -> name.group(1));
    }

    private static Path document() {
        Path folder = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/architecture/tenancy.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/architecture/tenancy.md");
    }

    /** One line of the table; what follows a verb, up to the next semicolon, are names. */
    record Row(String login, String may) {

        Set<String> after(String verb) {
            return List.of(may.split(";")).stream()
                    .map(String::strip)
                    .filter(part -> part.startsWith(verb + " "))
                    .flatMap(DocumentedLoginsIntegrationTests::names)
                    .collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return login;
        }
    }
}
