package ru.nastavnik.platform.tenancy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Makes the schema and the login of a school, and knows which schools have theirs. */
@Component
public class SchoolSchemas {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final ScopedConnections connections;
    private final SchoolTemplate template;
    private final Passwords passwords;

    SchoolSchemas(ScopedConnections connections, SchoolTemplate template, TenancyProperties settings) {
        this.connections = connections;
        this.template = template;
        this.passwords = new Passwords(settings.masterKey());
    }

    /**
     * Makes sure that the school has its login and its schema with all tables. May be repeated and may be interrupted
     * anywhere: what is there stays, what is missing is made.
     *
     * @throws NoRoomLeft                         when the server's disk is full; to be tried again when it is not
     * @throws DataAccessResourceFailureException when the database refuses or is gone; to be tried again
     */
    public void provision(TenantId school) {
        try {
            String role = nameFor(school);
            makeLogin(role);
            fill(school, role);
            connections.states().changed();
        } catch (SQLException e) {
            if (NoRoomLeft.isBehind(e)) {
                throw new NoRoomLeft(e);
            }
            throw new DataAccessResourceFailureException("The schema of a school could not be made.", e);
        }
    }

    /** The school's login with an empty schema, made if it is not there; nothing of a school that is ready is touched. */
    String loginFor(TenantId school) throws SQLException {
        String role = nameFor(school);
        makeLogin(role);
        return role;
    }

    /** One more login with an empty schema for the school, the same one until the school has left its present schema. */
    String loginBeside(TenantId school, String present) throws SQLException {
        String role = "s_" + passwords.of("beside:" + school + ":" + present).substring(0, 12);
        makeLogin(role);
        return role;
    }

    /** Takes a login away whose schema has been dropped. */
    void retire(String login) throws SQLException {
        try (Connection provisioner = connections.provisioner();
                PreparedStatement call = provisioner.prepareStatement("select provisioning.retire_login(?)")) {
            call.setString(1, login);
            call.execute();
        }
    }

    /** Whether the school's schema is complete. */
    public boolean ready(TenantId school) {
        return TenantContext.inProvisioning(() -> {
            try (Connection owner = connections.getConnection();
                    PreparedStatement query =
                            owner.prepareStatement("select from school_schema where school = ? and state = 'READY'")) {
                query.setObject(1, school.value());
                return query.executeQuery().next();
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("The registry of schemas cannot be read.", e);
            }
        });
    }

    private String nameFor(TenantId school) throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            try (PreparedStatement insert = owner.prepareStatement("""
                insert into school_schema (school, schema_name, role_name, state)
                values (?, ?, ?, 'PREPARING') on conflict (school) do nothing
                """)) {
                String name = randomName();
                insert.setObject(1, school.value());
                insert.setString(2, name);
                insert.setString(3, name);
                insert.executeUpdate();
            }
            try (PreparedStatement query =
                    owner.prepareStatement("select role_name from school_schema where school = ?")) {
                query.setObject(1, school.value());
                try (ResultSet found = query.executeQuery()) {
                    found.next();
                    return found.getString(1);
                }
            }
        }
    }

    private void makeLogin(String role) throws SQLException {
        try (Connection provisioner = connections.provisioner();
                PreparedStatement call = provisioner.prepareStatement("select provisioning.provision_school(?, ?)")) {
            call.setString(1, role);
            call.setString(2, passwords.verifierOf(role));
            call.execute();
        }
    }

    private void fill(TenantId school, String role) throws SQLException {
        String script = template.script();
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            owner.setAutoCommit(false);
            try (PreparedStatement lock =
                            owner.prepareStatement("select state from school_schema where school = ? for update");
                    Statement batch = owner.createStatement()) {
                lock.setObject(1, school.value());
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    if (row.getString(1).equals("READY")) {
                        owner.rollback();
                        return;
                    }
                }
                batch.execute(SchoolBatch.of(role, role, script));
                try (PreparedStatement done = owner.prepareStatement(
                        "update school_schema set state = 'READY', version = ? where school = ?")) {
                    done.setString(1, template.version());
                    done.setObject(2, school.value());
                    done.executeUpdate();
                }
                owner.commit();
            }
        }
    }

    private static String randomName() {
        StringBuilder name = new StringBuilder("s_");
        for (int i = 0; i < 12; i++) {
            name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
