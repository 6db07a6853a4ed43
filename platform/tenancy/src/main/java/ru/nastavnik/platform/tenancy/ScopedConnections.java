package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one data source of the program: hands out a connection of the login that belongs to the bound scope. A school
 * that has no schema yet gets none; an unbound thread gets the login that sees no table at all.
 */
final class ScopedConnections extends AbstractDataSource implements AutoCloseable {

    static final String OWNER = "app_owner";
    static final String PROVISIONER = "provisioner";
    static final String REGION = "region_app";
    static final String NOWHERE = "nowhere";

    private final LoginPool schools;
    private final LoginPool platform;
    private final Map<TenantId, String> loginsOfSchools = new ConcurrentHashMap<>();

    ScopedConnections(TenancyProperties settings) {
        Passwords passwords = new Passwords(settings.masterKey());
        Duration wait = Duration.ofMillis(settings.waitMillis());
        this.schools =
                new LoginPool(settings.url(), passwords, settings.schoolSessions(), settings.sessionsEach(), wait);
        this.platform = new LoginPool(
                settings.url(), passwords, 4 * settings.platformSessions(), settings.platformSessions(), wait);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return switch (TenantContext.current()) {
            case Scope.School(TenantId id) -> schools.borrow(loginOf(id));
            case Scope.Region _ -> platform.borrow(REGION);
            case Scope.Provisioning _ -> platform.borrow(OWNER);
            case Scope.Nowhere _ -> platform.borrow(NOWHERE);
        };
    }

    /** A connection of the region's login, whatever is bound. */
    Connection region() throws SQLException {
        return platform.borrow(REGION);
    }

    /** A connection of the login that may call the provisioning function and nothing else. */
    Connection provisioner() throws SQLException {
        return platform.borrow(PROVISIONER);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The scope decides who logs in, not the caller.", "28000");
    }

    private String loginOf(TenantId id) throws SQLException {
        String known = loginsOfSchools.get(id);
        if (known != null) {
            return known;
        }
        try (Connection region = platform.borrow(REGION);
                PreparedStatement query = region.prepareStatement(
                        "select role_name from school_schema where school = ? and state = 'READY'")) {
            query.setObject(1, id.value());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("The school %s has no schema that is ready.".formatted(id), "3F000");
                }
                String login = found.getString(1);
                loginsOfSchools.put(id, login);
                return login;
            }
        }
    }

    @Override
    public void close() {
        schools.close();
        platform.close();
    }
}
