package ru.nastavnik.platform.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One connection of one login, between the pool and the code that borrowed it. Closing it gives the connection back;
 * once given back it refuses everything, and so does every statement that came from it, so that nobody keeps a hand on a
 * connection that another request now has. Threads that share it take turns.
 */
final class Session implements InvocationHandler {

    private static final int STATEMENTS_BEFORE_TIDYING = 32;

    private final OpenConnection held;
    private final LoginPool pool;
    private final Traces traces = new Traces();
    private final List<Statement> statements = new ArrayList<>();
    private final Connection face;
    private volatile boolean returned;

    private Session(OpenConnection held, LoginPool pool) {
        this.held = held;
        this.pool = pool;
        this.face = face(Connection.class, this);
    }

    static Connection lend(OpenConnection held, LoginPool pool) {
        return new Session(held, pool).face;
    }

    /**
     * Sends rows through a connection that was lent here. The driver's own handle, which COPY needs, does not leave this
     * class, so that the connection need not be closed for it.
     *
     * @param chunks whole rows in the text form of COPY
     * @return how many rows the server took
     */
    static long copy(Connection lent, String statement, Iterator<byte[]> chunks) throws SQLException {
        if (Proxy.isProxyClass(lent.getClass()) && Proxy.getInvocationHandler(lent) instanceof Session session) {
            return session.copy(statement, chunks);
        }
        throw new SQLException("This connection was not lent by the pool.", "08003");
    }

    private synchronized long copy(String statement, Iterator<byte[]> chunks) throws SQLException {
        refuseWhenReturned();
        CopyIn copy = null;
        try {
            copy = held.connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            while (chunks.hasNext()) {
                byte[] chunk = chunks.next();
                copy.writeToCopy(chunk, 0, chunk.length);
            }
            return copy.endCopy();
        } catch (SQLException failure) {
            traces.failed(failure);
            throw failure;
        } finally {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> giveBack();
            case "isClosed" -> returned || held.connection.isClosed();
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Session[%s]".formatted(held.login);
            case "createStatement" -> statement(Statement.class, call(held.connection, method, arguments));
            case "prepareStatement" -> {
                traces.said((String) arguments[0]);
                yield statement(PreparedStatement.class, call(held.connection, method, arguments));
            }
            case "prepareCall" -> {
                traces.mayHaveLeftSomething();
                yield statement(CallableStatement.class, call(held.connection, method, arguments));
            }
            case "getMetaData" -> {
                Object raw = call(held.connection, method, arguments);
                yield face(DatabaseMetaData.class, new Part(raw));
            }
            case "setTransactionIsolation" -> {
                traces.isolated((int) arguments[0]);
                yield call(held.connection, method, arguments);
            }
            case "abort",
                    "unwrap",
                    "setSchema",
                    "setCatalog",
                    "setClientInfo",
                    "setNetworkTimeout",
                    "setHoldability",
                    "setTypeMap" -> {
                traces.cannotBeWashed();
                yield call(held.connection, method, arguments);
            }
            default -> call(held.connection, method, arguments);
        };
    }

    private synchronized @Nullable Object giveBack() {
        if (!returned) {
            returned = true;
            for (Statement statement : statements) {
                try {
                    statement.close();
                } catch (SQLException e) {
                    traces.cannotBeWashed();
                }
            }
            pool.giveBack(held, traces);
        }
        return null;
    }

    private synchronized @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        refuseWhenReturned();
        return pass(target, method, arguments);
    }

    private void refuseWhenReturned() throws SQLException {
        if (returned) {
            throw new SQLException("This connection was given back.", "08003");
        }
    }

    private @Nullable Object pass(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                traces.failed(failure);
            }
            throw e.getCause();
        }
    }

    private synchronized <S extends Statement> S statement(Class<S> kind, @Nullable Object raw) throws SQLException {
        if (statements.size() >= STATEMENTS_BEFORE_TIDYING) {
            List<Statement> open = new ArrayList<>();
            for (Statement statement : statements) {
                if (!statement.isClosed()) {
                    open.add(statement);
                }
            }
            statements.clear();
            statements.addAll(open);
        }
        statements.add((Statement) raw);
        return face(kind, new Part(raw));
    }

    private static <F> F face(Class<F> kind, InvocationHandler behind) {
        return kind.cast(Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {kind}, behind));
    }

    /** A statement, or what the connection says of itself: dead with the session, and leading back to nothing but it. */
    private final class Part implements InvocationHandler {

        private final Object raw;

        Part(Object raw) {
            this.raw = raw;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals" -> {
                    return proxy == arguments[0];
                }
                case "getConnection" -> {
                    return face;
                }
                case "close", "isClosed", "toString", "hashCode" -> {
                    return returned && method.getName().equals("close") ? null : pass(raw, method, arguments);
                }
                case "cancel" -> {
                    traces.mayHaveLeftSomething();
                    return returned ? null : pass(raw, method, arguments);
                }
                case "unwrap" -> traces.cannotBeWashed();
                default -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        if (method.getName().startsWith("execute")
                                || method.getName().equals("addBatch")) {
                            traces.said(sql);
                        }
                    }
                }
            }
            return call(raw, method, arguments);
        }
    }
}
