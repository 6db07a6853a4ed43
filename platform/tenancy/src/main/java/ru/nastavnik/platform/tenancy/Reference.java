package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The schema {@code reference}: a school without people and without a login, on which scripts are rendered and tried
 * out. It holds nothing but for the moments that this takes.
 */
final class Reference {

    static final String NAME = "reference";

    private static final String EMPTY = """
            do $$
            declare
              thing record;
            begin
              for thing in select relname, case relkind when 'v' then 'view' when 'm' then 'materialized view'
                                                        when 'S' then 'sequence' when 'c' then 'type' else 'table' end as kind
                           from pg_class where relnamespace = 'reference'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'c')
              loop
                execute format('drop %s if exists reference.%I cascade', thing.kind, thing.relname);
              end loop;
              for thing in select oid::regprocedure as name from pg_proc where pronamespace = 'reference'::regnamespace
              loop
                execute format('drop routine if exists %s cascade', thing.name);
              end loop;
              for thing in select typname from pg_type where typnamespace = 'reference'::regnamespace and typtype in ('d', 'e', 'r')
              loop
                execute format('drop type if exists reference.%I cascade', thing.typname);
              end loop;
            end $$
            """;

    private final Connection owner;

    /** @param owner of the schema; whatever it has open is committed */
    Reference(Connection owner) {
        this.owner = owner;
    }

    void empty() throws SQLException {
        inOne(EMPTY);
    }

    /** Empties the schema and makes it what the script says. */
    void fill(String script) throws SQLException {
        empty();
        run(script);
    }

    /** Runs a script as it will be run in each school. */
    void run(String script) throws SQLException {
        inOne(SchoolBatch.of(NAME, NAME, script));
    }

    String structure() throws SQLException {
        return Structure.of(owner, NAME);
    }

    /** How many changesets the schema has seen. */
    int changes() throws SQLException {
        return Integer.parseInt(one("select count(*) from reference.databasechangelog"));
    }

    /** Which changesets the schema has seen, each with its checksum. */
    String history() throws SQLException {
        return one(
                "select string_agg(concat_ws(' ', filename, id, author, md5sum), e'\\n' order by filename, id, author) "
                        + "from reference.databasechangelog");
    }

    private String one(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void inOne(String batch) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(batch);
            owner.commit();
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }
}
