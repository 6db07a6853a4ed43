package ru.nastavnik.tenants;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.TenantDirectory;

/** Answers the kernel's question which schools there are. One that is still joining is none yet. */
@Component
@Transactional(readOnly = true)
class SchoolDirectory implements TenantDirectory {

    private final SchoolRepository rows;

    SchoolDirectory(SchoolRepository rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Tenant> findWorking(String alias) {
        return rows.findByAlias(alias)
                .filter(school -> school.status() == SchoolStatus.WORKING)
                .map(SchoolDirectory::tenant);
    }

    @Override
    public Optional<Tenant> find(String alias) {
        return rows.findByAlias(alias)
                .filter(school -> school.status() != SchoolStatus.JOINING)
                .map(SchoolDirectory::tenant);
    }

    @Override
    public List<Tenant> working() {
        return rows.findByStatusOrderByShortName(SchoolStatus.WORKING).stream()
                .map(SchoolDirectory::tenant)
                .toList();
    }

    @Override
    public List<Tenant> workingOrSuspended() {
        return rows.findByStatusInOrderByShortName(List.of(SchoolStatus.WORKING, SchoolStatus.SUSPENDED)).stream()
                .map(SchoolDirectory::tenant)
                .toList();
    }

    private static Tenant tenant(School school) {
        Standing standing = switch (school.status()) {
            case SUSPENDED -> Standing.SUSPENDED;
            case ARCHIVED -> Standing.ARCHIVED;
            case WORKING, JOINING -> Standing.WORKING;
        };
        return new Tenant(school.id(), school.alias().value(), school.shortName(), standing);
    }
}
