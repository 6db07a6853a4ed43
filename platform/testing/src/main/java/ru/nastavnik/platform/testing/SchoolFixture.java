package ru.nastavnik.platform.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.SchoolSchemas;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Makes schools with a schema and a login of their own, works inside them, and signs people in. Schools that a test made
 * otherwise are still found.
 */
@Component
@Primary
@ConditionalOnProperty(name = "nastavnik.testing.accounts", havingValue = "memory")
public class SchoolFixture implements TenantDirectory {

    private final Map<TenantId, Tenant> made = new ConcurrentHashMap<>();
    private final SchoolSchemas schemas;
    private final ObjectProvider<ForEachTenant> tenants;
    private final ObjectProvider<Memberships> memberships;
    private final ObjectProvider<TenantDirectory> directories;
    private final Clock clock;

    SchoolFixture(
            SchoolSchemas schemas,
            ObjectProvider<ForEachTenant> tenants,
            ObjectProvider<Memberships> memberships,
            ObjectProvider<TenantDirectory> directories,
            Clock clock) {
        this.schemas = schemas;
        this.tenants = tenants;
        this.memberships = memberships;
        this.directories = directories;
        this.clock = clock;
    }

    /** A new school with all its tables and nobody in it. */
    public TenantId school() {
        TenantId id = TenantId.next();
        schemas.provision(id);
        made.put(id, new Tenant(id, "school-" + (made.size() + 1), "Школа " + (made.size() + 1)));
        return id;
    }

    /** Where the pages of a school begin, for example {@code /s/school-1}. */
    public String base(TenantId school) {
        return "/s/" + made.get(school).alias();
    }

    public <T> T inSchool(TenantId school, Supplier<T> work) {
        return tenants.getObject().in(school, work);
    }

    public <T> T inRegion(Supplier<T> work) {
        return TenantContext.inRegion(work);
    }

    /** Signs a new person in who holds the roles in the school from a year ago on. */
    public RequestPostProcessor as(TenantId school, Role... roles) {
        return as(new UserId(UUID.randomUUID()), school, roles);
    }

    /** Signs the person in, who holds the roles in the school from a year ago on. */
    public RequestPostProcessor as(UserId user, TenantId school, Role... roles) {
        for (Role role : roles) {
            memberships
                    .getObject()
                    .grant(user, school, role, LocalDate.now(clock).minusYears(1));
        }
        return signedIn(user, List.of());
    }

    /** Signs a new person in who holds the role for the region. */
    public RequestPostProcessor asRegion(Role role) {
        return signedIn(
                new UserId(UUID.randomUUID()), List.of(role.name().toLowerCase().replace('_', '-')));
    }

    private static RequestPostProcessor signedIn(UserId user, List<String> realmRoles) {
        return SecurityMockMvcRequestPostProcessors.oidcLogin()
                .idToken(token -> token.subject(user.toString())
                        .claim("preferred_username", "n-test-tst")
                        .claim("roles", realmRoles));
    }

    @Override
    public Optional<Tenant> findWorking(String alias) {
        Optional<Tenant> own = made.values().stream()
                .filter(school -> school.alias().equals(alias))
                .findAny();
        return own.isPresent()
                ? own
                : others().flatMap(other -> other.findWorking(alias).stream()).findAny();
    }

    @Override
    public Optional<Tenant> find(String alias) {
        Optional<Tenant> own = made.values().stream()
                .filter(school -> school.alias().equals(alias))
                .findAny();
        return own.isPresent()
                ? own
                : others().flatMap(other -> other.find(alias).stream()).findAny();
    }

    @Override
    public List<Tenant> working() {
        return Stream.concat(made.values().stream(), others().flatMap(other -> other.working().stream()))
                .toList();
    }

    @Override
    public List<Tenant> workingOrSuspended() {
        return Stream.concat(made.values().stream(), others().flatMap(other -> other.workingOrSuspended().stream()))
                .toList();
    }

    private Stream<TenantDirectory> others() {
        return directories.orderedStream().filter(other -> other != this);
    }
}
