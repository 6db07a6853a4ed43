package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections of the region's login whatever scope is bound: for the table that says when background work is due. */
public final class RegionConnections extends AbstractDataSource {

    private final ScopedConnections connections;

    RegionConnections(ScopedConnections connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connections.region();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return connections.getConnection(username, password);
    }
}
