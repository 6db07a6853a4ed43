package ru.nastavnik.platform.tenancy;

import java.util.List;
import java.util.Optional;

/**
 * Which schools there are. The kernel only asks; the register of schools answers. Asked inside the region's scope.
 */
public interface TenantDirectory {

    /** The working school with this alias; a school that is joining, suspended or gone is not found. */
    Optional<Tenant> findWorking(String alias);

    /** The school with this alias that has ever worked: one that is suspended or in the archive is found, too. */
    default Optional<Tenant> find(String alias) {
        return findWorking(alias);
    }

    /** All working schools. */
    List<Tenant> working();

    /** All schools that work or are suspended: those whose people have somewhere to go, if only to be told why not. */
    default List<Tenant> workingOrSuspended() {
        return working();
    }

    /**
     * A school that works or has worked.
     *
     * @param id       must not be {@literal null}
     * @param alias    lower-case, stands in addresses, never changes
     * @param name     short name for the head of the page
     * @param standing whether the region lets people work in it
     */
    record Tenant(TenantId id, String alias, String name, Standing standing) {

        public Tenant(TenantId id, String alias, String name) {
            this(id, alias, name, Standing.WORKING);
        }
    }

    /** Whether the region lets people work in a school. */
    enum Standing {
        WORKING,
        SUSPENDED,
        ARCHIVED
    }
}
