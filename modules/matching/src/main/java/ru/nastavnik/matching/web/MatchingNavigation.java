package ru.nastavnik.matching.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.NavItem;

/** Where matching stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class MatchingNavigation {

    @Bean
    NavItem matchingOfTheSchool() {
        return new NavItem(50, "/matching", "matching.nav", Set.of(Role.COORDINATOR, Role.DIRECTOR));
    }
}
