package ru.nastavnik.platform.tenancy;

/**
 * Someone tried to enter another scope while a transaction or an entity manager of the present one is still open. Its
 * connection and its loaded rows would be served under the new scope, so the attempt is refused.
 */
public class ScopeChangeRefused extends IllegalStateException {

    ScopeChangeRefused(Scope from, Scope to) {
        super("Cannot go from %s to %s inside a transaction."
                .formatted(from.getClass().getSimpleName(), to.getClass().getSimpleName()));
    }
}
