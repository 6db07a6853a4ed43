package ru.nastavnik.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program stands to schools whose schema is older than its own.
 *
 * @param versionsBehind how many versions a school may be behind and still be worked in; more than none only where the
 *                       notes of a release allow it
 * @param atStart        whether the program brings the schools up itself before it serves anybody: for one process and few
 *                       schools, such as the demonstration
 */
@ConfigurationProperties("nastavnik.migration")
record MigrationProperties(
        @DefaultValue("0") int versionsBehind,
        @DefaultValue("false") boolean atStart) {}
