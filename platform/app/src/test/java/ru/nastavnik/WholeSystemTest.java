package ru.nastavnik;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole program on a port of its own, with the build's real PostgreSQL and real Keycloak. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Mentoring.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = WholeSystem.class)
@interface WholeSystemTest {}
