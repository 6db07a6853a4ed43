package ru.nastavnik.isolation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import ru.nastavnik.Mentoring;
import ru.nastavnik.platform.testing.DatabaseForTests;

/** The whole program on the build's real PostgreSQL, to be asked with {@code MockMvc} and over a real socket. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Mentoring.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nastavnik.testing.accounts=memory", "spring.main.allow-bean-definition-overriding=true"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = DatabaseForTests.class)
@interface IsolationTest {}
