package ru.nastavnik.platform.tenancy;

import java.lang.reflect.Method;
import org.springframework.transaction.event.TransactionalApplicationListenerMethodAdapter;

/** What a listener is called in the registry: its class, method and parameter, as Spring names it. */
public final class Listeners {

    private Listeners() {}

    /** The registry's name of a listening method. */
    public static String idOf(Method method) {
        return new TransactionalApplicationListenerMethodAdapter("listener", method.getDeclaringClass(), method)
                .getListenerId();
    }
}
