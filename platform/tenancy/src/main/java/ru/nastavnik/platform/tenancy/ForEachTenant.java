package ru.nastavnik.platform.tenancy;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes background work into schools, one after the other, each in its own scope. */
@Component
public class ForEachTenant {

    private final TenantDirectory directory;

    ForEachTenant(TenantDirectory directory) {
        this.directory = directory;
    }

    /** Does the work in every working school. */
    public void each(Consumer<TenantId> work) {
        for (TenantDirectory.Tenant tenant : TenantContext.inRegion(directory::working)) {
            in(tenant.id(), () -> {
                work.accept(tenant.id());
                return true;
            });
        }
    }

    /** Does the work in one school. */
    public <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantContext.within(new Scope.School(tenant), work);
    }
}
