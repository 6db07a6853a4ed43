package ru.nastavnik.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a handler below {@code /class/} is for people without an account. It answers everybody the same until a
 * {@link Ticket} of the school shows that they hold one of its slips, and nothing but what that slip is for afterwards.
 * Below {@code /s/} and {@code /region} the annotation opens nothing.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutAccount {}
