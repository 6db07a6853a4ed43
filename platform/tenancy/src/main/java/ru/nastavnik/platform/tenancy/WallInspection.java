package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Looks, each time the program starts, whether the wall between schools stands: that no login may become two schools, has
 * rights in another's schema, or may pass the server's own checks. One query over the catalogue, whatever the number of
 * schools. Where the wall is broken the program does not start.
 */
@Component
class WallInspection {

    /**
     * @throws WallBroken when it does not stand
     */
    WallInspection(ScopedConnections connections, MessageSource messages) throws SQLException {
        List<Breach> breaches;
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            breaches = breaches(owner);
        }
        if (!breaches.isEmpty()) {
            throw new WallBroken(breaches, messages);
        }
    }

    /** What is wrong, at most twenty findings; empty when the wall stands. Any login may ask. */
    static List<Breach> breaches(Connection connection) throws SQLException {
        List<Breach> breaches = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet found = query.executeQuery(question())) {
            while (found.next()) {
                breaches.add(new Breach(found.getString("kind"), found.getString("who"), found.getString("what")));
            }
        }
        return breaches;
    }

    private static String question() {
        try {
            return new ClassPathResource("db/wall.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The question about the wall is missing.", e);
        }
    }

    /**
     * One hole.
     *
     * @param kind the message key {@code wall.KIND} says what it is
     * @param who  the login that may too much
     * @param what of which login, schema, table or function
     */
    record Breach(String kind, String who, String what) {}
}
