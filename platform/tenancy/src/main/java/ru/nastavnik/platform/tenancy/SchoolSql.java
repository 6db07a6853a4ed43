package ru.nastavnik.platform.tenancy;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plain SQL in the bound scope, inside the running transaction where there is one. The statement must be a constant:
 * values go in as parameters, names of tables without a schema.
 */
@Component
public class SchoolSql {

    private final JdbcClient client;

    SchoolSql(DataSource connections) {
        this.client = JdbcClient.create(connections);
    }

    public JdbcClient.StatementSpec sql(String constant) {
        return client.sql(constant);
    }
}
