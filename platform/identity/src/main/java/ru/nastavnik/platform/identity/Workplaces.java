package ru.nastavnik.platform.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantId;

/** Where a signed-in person may go: the region, and each school they have a role in. */
@Component
public class Workplaces {

    private final Memberships memberships;
    private final TenantDirectory directory;

    Workplaces(Memberships memberships, TenantDirectory directory) {
        this.memberships = memberships;
        this.directory = directory;
    }

    /**
     * A place to work in.
     *
     * @param base  where its pages begin, {@code /region} or {@code /s/tomsk-14}
     * @param name  the school's short name, empty for the region
     * @param roles what the person is there
     */
    public record Workplace(String base, String name, Set<Role> roles) {}

    /** All places of the person behind the request, the region first; a suspended school says itself that it is. */
    public List<Workplace> of(SignedInUser user) {
        List<Workplace> places = new ArrayList<>();
        if (user.roles().stream().anyMatch(Role::isRegional)) {
            places.add(new Workplace("/region", "", user.roles()));
        }
        List<TenantDirectory.Tenant> open = TenantContext.inRegion(directory::workingOrSuspended);
        Set<TenantId> own = Set.copyOf(memberships.schoolsOf(user.id()));
        open.stream()
                .filter(school -> own.contains(school.id()))
                .forEach(school -> places.add(new Workplace(
                        "/s/" + school.alias(), school.name(), memberships.held(user.id(), school.id()))));
        return places;
    }
}
