package ru.nastavnik.platform.devservices;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the checked-out tree: by the property {@code nastavnik.root}, else upwards from the working directory. */
final class ProjectRoot {

    private static final String REALM = "deploy/keycloak/nastavnik-realm.json";

    private ProjectRoot() {}

    static Path find() {
        Path start = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(REALM))) {
                return folder;
            }
        }
        throw new DevServiceFailed("No %s in %s or above it: set the system property nastavnik.root to the root of the"
                        .formatted(REALM, start)
                + " checked-out tree.");
    }

    static Path realm() {
        return find().resolve(REALM);
    }

    static Path themes() {
        return find().resolve("deploy/keycloak/themes");
    }
}
