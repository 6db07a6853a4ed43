package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The one data source of the program: hands out a connection of the login that belongs to the bound scope. A school
 * that is closed gets none; an unbound thread gets the login that sees no table at all.
 */
final class ScopedConnections extends AbstractDataSource implements AutoCloseable {

    static final String OWNER = "app_owner";
    static final String PROVISIONER = "provisioner";
    static final String REGION = "region_app";
    static final String NOWHERE = "nowhere";

    private static final int ALL_WHO_COME = Integer.MAX_VALUE;

    private final LoginPool schools;
    private final LoginPool platform;
    private final SchoolStates states;

    ScopedConnections(TenancyProperties settings) {
        Passwords passwords = new Passwords(settings.masterKey());
        Duration wait = Duration.ofMillis(settings.waitMillis());
        this.schools = new LoginPool(
                settings.url(),
                passwords,
                new Turns.Bounds(settings.schoolSessions(), settings.sessionsEach(), settings.waitingEach(), wait));
        this.platform = new LoginPool(
                settings.url(),
                passwords,
                new Turns.Bounds(4 * settings.platformSessions(), settings.platformSessions(), ALL_WHO_COME, wait));
        this.states = new SchoolStates(platform, schools);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return switch (TenantContext.current()) {
            case Scope.School(TenantId id) -> ofSchool(id);
            case Scope.Region _ -> platform.borrow(REGION);
            case Scope.Provisioning _ -> ofOwner();
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

    /** What is known of the schools' schemas. */
    SchoolStates states() {
        return states;
    }

    private Connection ofOwner() throws SQLException {
        try {
            return platform.borrow(OWNER);
        } catch (SQLException e) {
            if (MasterKeyRefused.isBehind(e)) {
                throw new MasterKeyRefused(e);
            }
            throw e;
        }
    }

    private Connection ofSchool(TenantId school) throws SQLException {
        String login = states.loginOf(school);
        try {
            return schools.borrow(login);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                throw states.refused(school, login, e);
            }
            throw e;
        }
    }

    /** How the pool of the schools' connections stands. */
    LoginPool.Count ofSchools() {
        return schools.count();
    }

    @Override
    public void close() {
        schools.close();
        platform.close();
    }
}
