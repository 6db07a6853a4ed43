package ru.nastavnik.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who a page or a resource is for. A request by anyone else is answered 404, as if the page did not exist. Below
 * {@code /s/} and {@code /region} a handler without this annotation, on itself or on its class, answers 404 to
 * everyone: forgetting it closes the page.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRoles {

    /** Any one of these roles is enough. */
    Role[] value();
}
