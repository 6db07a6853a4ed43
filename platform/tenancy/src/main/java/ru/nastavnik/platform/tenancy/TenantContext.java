package ru.nastavnik.platform.tenancy;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The scope that the running code is in. Bound to a block of code, never set: it cannot be forgotten, and it does not
 * leak into another request.
 *
 * <pre>{@code
 * TenantContext.inRegion(() -> memberships.of(user));
 * }</pre>
 */
public final class TenantContext {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NOWHERE = new Scope.Nowhere();

    private TenantContext() {}

    /** The scope bound here, {@link Scope.Nowhere} where none is. */
    public static Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : NOWHERE;
    }

    /**
     * The school bound here.
     *
     * @throws NoSchoolBound when the scope is not a school's
     */
    public static TenantId school() {
        if (current() instanceof Scope.School(TenantId id)) {
            return id;
        }
        throw new NoSchoolBound(current());
    }

    /**
     * Runs a block in the region's scope.
     *
     * @throws ScopeChangeRefused inside a transaction of another scope
     */
    public static <T> T inRegion(Supplier<T> block) {
        return within(new Scope.Region(), block);
    }

    /** Runs a block in the region's scope, for its effect. */
    public static void inRegion(Runnable block) {
        inRegion(() -> {
            block.run();
            return true;
        });
    }

    static <T, X extends Exception> T inProvisioning(ScopedValue.CallableOp<T, X> block) throws X {
        Scope provisioning = new Scope.Provisioning();
        refuseInsideOtherWork(provisioning);
        return ScopedValue.where(CURRENT, provisioning).call(block);
    }

    static <T> T within(Scope scope, Supplier<T> block) {
        refuseInsideOtherWork(scope);
        return ScopedValue.where(CURRENT, scope).call(block::get);
    }

    static <X extends Exception> void within(Scope scope, Throwing<X> block) throws X {
        refuseInsideOtherWork(scope);
        ScopedValue.where(CURRENT, scope).<Void, X>call(() -> {
            block.run();
            return null;
        });
    }

    private static void refuseInsideOtherWork(Scope scope) {
        Scope present = current();
        boolean atWork = TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.getResourceMap().isEmpty();
        if (atWork && !present.equals(scope)) {
            throw new ScopeChangeRefused(present, scope);
        }
    }

    /** A block that may throw. */
    interface Throwing<X extends Exception> {

        void run() throws X;
    }
}
