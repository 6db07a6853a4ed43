package ru.nastavnik.platform.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts after the last click.
 *
 * @param own    at one's own computer: a lesson and the breaks around it
 * @param shared at a computer that others use, too
 */
@ConfigurationProperties("nastavnik.sign-in")
record SignInTimes(
        @DefaultValue("100m") Duration own,
        @DefaultValue("15m") Duration shared) {

    SignInTimes {
        if (!shared.isPositive() || shared.compareTo(own) > 0) {
            throw new IllegalArgumentException(
                    "A sign-in at a shared computer lasts %s, at an own one %s.".formatted(shared, own));
        }
    }

    Duration at(Computer computer) {
        return computer == Computer.OWN ? own : shared;
    }
}
