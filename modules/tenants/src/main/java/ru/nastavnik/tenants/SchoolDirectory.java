package ru.nastavnik.tenants;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.tenancy.TenantDirectory;

/** Answers the kernel's question which schools there are: the working ones only. */
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
    public List<Tenant> working() {
        return rows.findByStatusOrderByShortName(SchoolStatus.WORKING).stream()
                .map(SchoolDirectory::tenant)
                .toList();
    }

    private static Tenant tenant(School school) {
        return new Tenant(school.id(), school.alias().value(), school.shortName());
    }
}
