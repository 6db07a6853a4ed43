package ru.nastavnik.platform.tenancy;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the scoped data source in the place of Boot's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TenancyProperties.class)
class TenancyConfiguration {

    @Bean(destroyMethod = "close")
    @Primary
    ScopedConnections dataSource(TenancyProperties settings) {
        return new ScopedConnections(settings);
    }

    /** The region's connections for libraries that open theirs on threads of their own, with no scope bound. */
    @Bean
    @Qualifier("region")
    RegionConnections regionConnections(ScopedConnections connections) {
        return new RegionConnections(connections);
    }
}
