package ru.nastavnik.participants.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.NavItem;

/** Where the list of people stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavItem myClass() {
        return new NavItem(15, "/my-class", "people.my-class.nav", Set.of(Role.CLASS_TEACHER));
    }

    @Bean
    NavItem peopleOfTheSchool() {
        return new NavItem(20, "/people", "people.nav", Set.of(Role.COORDINATOR));
    }
}
