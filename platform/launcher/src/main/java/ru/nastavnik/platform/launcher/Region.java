package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.RegionStaff;

/** The two named accounts of the regional centre, and the wait until the program has filled the region. */
final class Region {

    static final String ADMIN = "centre";
    static final String ANALYST = "analyst";

    private final DevServices services;

    Region(DevServices services) {
        this.services = services;
    }

    String adminPassword() {
        return password(ADMIN);
    }

    String analystPassword() {
        return password(ANALYST);
    }

    /** A secret cut to what can be typed. */
    private String password(String login) {
        String secret = services.secret("region-" + login + "-password");
        return "%s-%s-%s".formatted(secret.substring(0, 4), secret.substring(4, 8), secret.substring(8, 12));
    }

    void ensureStaff(KeycloakServer keycloak) {
        RegionStaff staff = new RegionStaff(keycloak);
        staff.ensureRegionAccount(ADMIN, adminPassword(), "region-admin");
        staff.ensureRegionAccount(ANALYST, analystPassword(), "region-analyst");
    }

    /** The file that the program writes when the region is filled. */
    Path accounts() {
        return services.directory().resolve("accounts.txt");
    }

    /** Waits for the accounts, telling what the program says about its progress. */
    void awaitFilled(Program program, Screen screen) {
        Path progress = services.directory().resolve("progress.txt");
        String told = "";
        while (!Files.exists(accounts())) {
            program.requireAlive();
            String now = read(progress);
            if (!now.isEmpty() && !now.equals(told)) {
                screen.tell(now);
                told = now;
            }
            Pause.shortly();
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException beingWritten) {
            return "";
        }
    }
}
