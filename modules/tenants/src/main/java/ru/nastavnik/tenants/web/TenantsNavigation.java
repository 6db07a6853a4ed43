package ru.nastavnik.tenants.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.NavItem;

/** Where the register of schools, the coordinators and the state of the system stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class TenantsNavigation {

    @Bean
    NavItem schoolsOfTheRegion() {
        return new NavItem(20, "/schools", "schools.nav", Set.of(Role.REGION_ADMIN, Role.REGION_ANALYST));
    }

    @Bean
    NavItem stateOfTheSystem() {
        return new NavItem(90, "/system", "schools.system.nav", Set.of(Role.REGION_ADMIN));
    }

    @Bean
    NavItem coordinatorsOfTheSchool() {
        return new NavItem(80, "/coordinators", "schools.coordinators.nav", Set.of(Role.DIRECTOR));
    }
}
