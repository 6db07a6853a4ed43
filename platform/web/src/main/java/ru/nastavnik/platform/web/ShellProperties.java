package ru.nastavnik.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about the pages.
 *
 * @param demo    whether people and schools are invented, so that every page says so
 * @param support whom a reader may call or write to, as one ready line; shown at the foot of every page
 */
@ConfigurationProperties("nastavnik")
record ShellProperties(@DefaultValue Demo demo, @Nullable String support) {

    record Demo(@DefaultValue("false") boolean enabled) {}
}
