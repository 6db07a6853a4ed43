package ru.nastavnik.platform.tenancy;

/**
 * An event was published where it could not be written down together with what happened: outside a transaction, in
 * another scope than its own, or as a type the registry does not take. It would be lost without a word, so the publisher
 * is told.
 */
public class UnregisteredEvent extends IllegalStateException {

    UnregisteredEvent(Class<?> event, String why) {
        super("%s cannot be published: %s".formatted(event.getSimpleName(), why));
    }
}
