package ru.nastavnik.platform.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.identity.Role;

/** The one link that the shell itself adds to a school's navigation. */
@Configuration(proxyBeanMethods = false)
class ShellLinks {

    @Bean
    NavItem homeLink() {
        return new NavItem(
                0,
                "",
                "web.nav.home",
                Set.of(Role.DIRECTOR, Role.COORDINATOR, Role.CLASS_TEACHER, Role.MENTOR, Role.MENTEE));
    }
}
