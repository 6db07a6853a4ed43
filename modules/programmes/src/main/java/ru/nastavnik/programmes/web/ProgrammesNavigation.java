package ru.nastavnik.programmes.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.NavItem;

/** Where pairs and programmes stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProgrammesNavigation {

    @Bean
    NavItem pairsOfTheSchool() {
        return new NavItem(30, "/pairs", "pairs.nav", Set.of(Role.COORDINATOR, Role.DIRECTOR));
    }

    @Bean
    NavItem programmesOfTheSchool() {
        return new NavItem(40, "/programmes", "programmes.nav", Set.of(Role.COORDINATOR, Role.DIRECTOR));
    }

    @Bean
    NavItem pairsOfTheMentor() {
        return new NavItem(20, "/my", "pairs.my.nav", Set.of(Role.MENTOR));
    }
}
