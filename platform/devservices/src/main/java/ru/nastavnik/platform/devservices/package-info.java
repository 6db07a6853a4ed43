/**
 * PostgreSQL and Keycloak for development, tests and the demo: without Docker from archives that Maven delivers, or
 * through Testcontainers. Never part of the product: nothing here is on the class path of the application.
 *
 * <p>Two shapes. {@link ru.nastavnik.platform.devservices.DevServices#start} keeps its data in a directory and stops
 * what it started when it is closed; {@link ru.nastavnik.platform.devservices.DevServices#shared} gives every test JVM
 * of one Maven build the same servers, held by a process of their own that ends with the build.
 */
@NullMarked
package ru.nastavnik.platform.devservices;

import org.jspecify.annotations.NullMarked;
