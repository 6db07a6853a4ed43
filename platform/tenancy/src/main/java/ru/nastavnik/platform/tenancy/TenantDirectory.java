package ru.nastavnik.platform.tenancy;

import java.util.List;
import java.util.Optional;

/**
 * Which schools there are. The kernel only asks; the register of schools answers. Asked inside the region's scope.
 */
public interface TenantDirectory {

    /** The working school with this alias; a school that is joining, suspended or gone is not found. */
    Optional<Tenant> findWorking(String alias);

    /** All working schools. */
    List<Tenant> working();

    /**
     * A working school.
     *
     * @param id    must not be {@literal null}
     * @param alias lower-case, stands in addresses, never changes
     * @param name  short name for the head of the page
     */
    record Tenant(TenantId id, String alias, String name) {}
}
