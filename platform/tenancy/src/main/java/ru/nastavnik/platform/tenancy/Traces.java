package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a borrower may have left in a connection that outlives its transaction, judged by what was asked of it. Ordinary
 * reading and writing leaves nothing, so that giving back costs nothing; whatever is not known to be ordinary is washed
 * off in one round trip; what cannot be washed off closes the connection.
 */
final class Traces {

    private static final int TEXTS_REMEMBERED = 4096;
    private static final Pattern ORDINARY = Pattern.compile(
            "[\\s(]*(select|insert|update|delete|merge|values|with|lock|savepoint|release|set\\s+local|set\\s+transaction)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHES_FURTHER =
            Pattern.compile(";\\s*\\S|set_config|advisory(?!_xact)|_to_xml|dblink", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Boolean> ORDINARY_TEXTS = new ConcurrentHashMap<>();

    private boolean wash;
    private boolean close;
    private boolean broken;
    private int isolation = Connection.TRANSACTION_READ_COMMITTED;

    /** A statement goes to the server. */
    void said(String sql) {
        wash |= !ordinary(sql);
    }

    /** A statement whose text cannot be seen goes to the server, or a cancelled one may still be struck. */
    void mayHaveLeftSomething() {
        wash = true;
    }

    /** The driver's own handle was taken out, or a setting was changed that only the driver knows of. */
    void cannotBeWashed() {
        close = true;
    }

    void isolated(int level) {
        isolation = level;
    }

    /** A statement was refused; class 08 and 57P are the end of the connection, 57014 a cancel that may come twice. */
    void failed(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P")) {
            close = true;
            broken = true;
        } else if (state.equals("57014")) {
            wash = true;
        }
    }

    boolean mustWash() {
        return wash || isolation != Connection.TRANSACTION_READ_COMMITTED;
    }

    boolean mustClose() {
        return close;
    }

    /** Whether the server ended the connection, and perhaps others with it. */
    boolean broken() {
        return broken;
    }

    static boolean ordinary(String sql) {
        Boolean known = ORDINARY_TEXTS.get(sql);
        if (known == null) {
            known = ORDINARY.matcher(sql).lookingAt()
                    && !REACHES_FURTHER.matcher(sql).find();
            if (ORDINARY_TEXTS.size() >= TEXTS_REMEMBERED) {
                ORDINARY_TEXTS.clear();
            }
            ORDINARY_TEXTS.put(sql, known);
        }
        return known;
    }
}
