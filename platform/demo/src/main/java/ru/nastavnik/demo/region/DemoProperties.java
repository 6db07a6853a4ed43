package ru.nastavnik.demo.region;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demo region is.
 *
 * @param schools how many schools
 * @param home    directory for the list of accounts; without it nobody learns the passwords
 * @param seed    decides the names and numbers; the same seed gives the same region
 */
@ConfigurationProperties("nastavnik.demo")
record DemoProperties(
        @DefaultValue("30") int schools,
        @Nullable String home,
        @DefaultValue("2026") long seed) {}
