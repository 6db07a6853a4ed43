package ru.nastavnik.platform.devservices;

/** A PostgreSQL that this JVM started and will stop. */
interface RunningPostgres extends AutoCloseable {

    PostgresServer server();

    boolean alive();

    @Override
    void close();
}
