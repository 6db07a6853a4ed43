package ru.nastavnik.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about the pages.
 *
 * @param demo    whether people and schools are invented, so that every page says so
 * @param support whom a reader may call or write to, as one ready line; shown at the foot and on error pages
 */
@ConfigurationProperties("nastavnik")
record ShellProperties(
        @DefaultValue("false") boolean demo, @Nullable String support) {}
