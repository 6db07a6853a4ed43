import java.sql.Connection;
import java.sql.DriverManager;
import ru.nastavnik.platform.tenancy.Bootstrap;

// Run by the operator, once and after upgrades: docs/operations/install.md. Repeating it changes nothing.
void main() throws Exception {
    String superuser = needed("SUPERUSER_URL");
    String masterKey = needed("NASTAVNIK_MASTER_KEY");
    try (Connection connection = DriverManager.getConnection(superuser)) {
        Bootstrap.prepare(connection, masterKey);
        IO.println("The database %s is ready.".formatted(connection.getCatalog()));
    }
}

String needed(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
        System.err.println("The environment variable %s is not set.".formatted(name));
        System.exit(1);
    }
    return value;
}
