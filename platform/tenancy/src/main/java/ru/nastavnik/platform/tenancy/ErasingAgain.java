package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Erases again whom the region remembers to be erased, in a schema that may have them back: out of an older copy, or out of
 * one that was made before there was a way to erase.
 */
final class ErasingAgain {

    private ErasingAgain() {}

    /**
     * Runs in the owner's open transaction; the search path is the owner's own again afterwards.
     *
     * @param login  of the school, under which the region remembers it
     * @param schema where to erase
     */
    static void in(Connection owner, String login, String schema) throws SQLException {
        if (!remembers(owner, login)) {
            return;
        }
        try (Statement path = owner.createStatement()) {
            path.execute("set local search_path to " + schema + ", ext");
            boolean able = able(path);
            for (String function : able ? functions(path) : List.<String>of()) {
                run(
                        owner,
                        "select count(*) from region.erasure e cross join lateral %s(e.subject, e.erased_on) where e.school = ?"
                                .formatted(function),
                        login);
            }
            if (able) {
                run(owner, """
                        insert into erased (subject, erased_on)
                        select subject, min(erased_on) from region.erasure where school = ? group by subject
                        on conflict do nothing
                        """, login);
            }
            path.execute("set local search_path to region, ext");
        }
    }

    /** From now on the school's login is another. */
    static void follow(Connection owner, String before, String now) throws SQLException {
        try (PreparedStatement rename = owner.prepareStatement("update erasure set school = ? where school = ?")) {
            rename.setString(1, now);
            rename.setString(2, before);
            rename.executeUpdate();
        }
    }

    private static boolean remembers(Connection owner, String login) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select exists (select from erasure where school = ?)")) {
            query.setString(1, login);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    /** Not where the school is older than the erasing; its migration comes here again. */
    private static boolean able(Statement path) throws SQLException {
        try (ResultSet erased = path.executeQuery("select to_regclass('erased') is not null")) {
            return erased.next() && erased.getBoolean(1);
        }
    }

    private static List<String> functions(Statement path) throws SQLException {
        List<String> functions = new ArrayList<>();
        try (ResultSet found = path.executeQuery(Erasures.FUNCTIONS)) {
            while (found.next()) {
                functions.add(found.getString(1));
            }
        }
        return functions;
    }

    private static void run(Connection owner, String statement, String login) throws SQLException {
        try (PreparedStatement running = owner.prepareStatement(statement)) {
            running.setString(1, login);
            running.execute();
        }
    }
}
