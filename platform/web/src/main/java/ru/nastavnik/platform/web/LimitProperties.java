package ru.nastavnik.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one account, one school and one address may ask for. A burst is what may come at once, the rate what may come
 * for ever after; who stays below the rate is never refused. Why these figures: {@code docs/architecture/limits.md}.
 *
 * @param enabled          whether anybody is ever refused
 * @param accountBurst     pages that one account may open at once
 * @param accountPerMinute pages a minute of one account
 * @param schoolBurst      pages that all people of a school may open at once
 * @param schoolPerMinute  pages a minute of one school
 * @param addressBurst     pages that people who have not signed in may open at once from one address; a whole school
 *                         sits behind one
 * @param addressPerMinute pages a minute of one address
 * @param heavyAtOnce      heavy requests of one school that are worked on at the same time
 */
@ConfigurationProperties("nastavnik.limits")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("300") int accountBurst,
        @DefaultValue("1800") int accountPerMinute,
        @DefaultValue("1500") int schoolBurst,
        @DefaultValue("6000") int schoolPerMinute,
        @DefaultValue("3000") int addressBurst,
        @DefaultValue("6000") int addressPerMinute,
        @DefaultValue("2") int heavyAtOnce) {}
