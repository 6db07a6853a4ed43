package ru.nastavnik.platform.devservices;

/** A Keycloak that this JVM started and will stop. */
interface RunningKeycloak extends AutoCloseable {

    KeycloakServer server();

    @Override
    void close();
}
