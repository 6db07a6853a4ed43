package ru.nastavnik.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the application's context, the build's real PostgreSQL in a database of its own, {@code MockMvc}, and a
 * {@link SchoolFixture}. Accounts are kept in memory: the sign-in server itself is tested where it is used for real.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "nastavnik.testing.accounts=memory",
            "spring.main.allow-bean-definition-overriding=true",
            // Each test makes schools, and contexts that are kept would together hold more sessions than the server
            // has.
            "nastavnik.tenancy.school-sessions=60"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = DatabaseForTests.class)
public @interface TenantTest {}
