package ru.nastavnik.analytics.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.NavItem;

/** Where the region's numbers stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AnalyticsNavigation {

    @Bean
    NavItem overviewOfTheRegion() {
        return new NavItem(10, "", "region.nav", Set.of(Role.REGION_ADMIN, Role.REGION_ANALYST));
    }
}
