package ru.nastavnik.platform.tenancy;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Puts the scoped data source in the place of Boot's own, and transactions before what has to happen inside them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TenancyProperties.class, MigrationProperties.class})
@EnableTransactionManagement(proxyTargetClass = true, order = TenancyConfiguration.TRANSACTIONS)
class TenancyConfiguration {

    /** Where transactions stand among the interceptors. By default they come last, and nothing can stand inside them. */
    static final int TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 100;

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
