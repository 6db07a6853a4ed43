package ru.nastavnik.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantGate;

/**
 * Lets people in where they hold a role today, and leaves on the request who they are there. The school comes from the
 * address, the roles from our own rows; no claim, header or cookie is asked.
 */
@Component
class MembershipGate implements TenantGate {

    static final String USER = "ru.nastavnik.user";
    static final String SCHOOL = "ru.nastavnik.school";

    private final TenantDirectory directory;
    private final Memberships memberships;
    private final Clock clock;

    MembershipGate(TenantDirectory directory, Memberships memberships, Clock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public Optional<TenantDirectory.Tenant> admitToSchool(HttpServletRequest request, String alias) {
        Optional<SignedInUser> someone = SignedIn.from(authentication());
        Optional<TenantDirectory.Tenant> school =
                someone.isEmpty() ? Optional.empty() : TenantContext.inRegion(() -> directory.find(alias));
        if (school.isEmpty()) {
            return Optional.empty();
        }
        SignedInUser user = someone.get();
        Set<Role> roles = memberships.held(user.id(), school.get().id());
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        request.setAttribute(USER, new SignedInUser(user.id(), user.login(), roles));
        request.setAttribute(SCHOOL, school.get());
        return school;
    }

    /** Who only opens the page costs the database nothing; the school is named on it once a ticket of it is held. */
    @Override
    public Optional<TenantDirectory.Tenant> admitWithoutAccount(HttpServletRequest request, String alias) {
        if (!request.getMethod().equals("POST") && Ticket.in(request).isEmpty()) {
            return Optional.empty();
        }
        Optional<TenantDirectory.Tenant> school = TenantContext.inRegion(() -> directory.findWorking(alias));
        school.filter(found -> Ticket.of(request, found.id(), clock.instant()).isPresent())
                .ifPresent(found -> request.setAttribute(SCHOOL, found));
        return school;
    }

    @Override
    public boolean admitToRegion(HttpServletRequest request) {
        Optional<SignedInUser> user = SignedIn.from(authentication())
                .filter(someone -> someone.roles().stream().anyMatch(Role::isRegional));
        user.ifPresent(someone -> request.setAttribute(USER, someone));
        return user.isPresent();
    }

    private static Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
