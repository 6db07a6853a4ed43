package ru.nastavnik.platform.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One connection of one login, between the pool and the code that borrowed it. Closing it gives the connection back;
 * once given back it refuses everything, so that nobody keeps a hand on a connection that another request now has.
 */
final class Session implements InvocationHandler {

    private final String login;
    private final Connection connection;
    private final LoginPool pool;
    private boolean returned;

    private Session(String login, Connection connection, LoginPool pool) {
        this.login = login;
        this.connection = connection;
        this.pool = pool;
    }

    static Connection lend(String login, Connection connection, LoginPool pool) {
        return (Connection) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Session(login, connection, pool));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                if (!returned) {
                    returned = true;
                    pool.giveBack(login, connection);
                }
                return null;
            }
            case "isClosed" -> {
                return returned || connection.isClosed();
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "toString" -> {
                return "Session[%s]".formatted(login);
            }
            default -> {
                if (returned) {
                    throw new SQLException("This connection was given back.", "08003");
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
    }
}
