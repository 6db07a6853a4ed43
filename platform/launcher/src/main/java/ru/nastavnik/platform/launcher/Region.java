package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.RegionStaff;

/** The two named accounts of the regional centre, and what is known of the region that the program fills. */
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

    /** Who can sign in: the school's people, written by the program, and below them the centre's, written by us. */
    Path accounts() {
        return services.directory().resolve("accounts.txt");
    }

    List<Account> listed() {
        try {
            return Files.exists(accounts())
                    ? Files.readAllLines(accounts()).stream()
                            .map(Account::parse)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new LaunchFailed("Список учётных записей не читается: " + e.getMessage());
        }
    }

    /** Adds the centre's accounts to the list, unless they are there. */
    void completeList() {
        List<Account> known = listed();
        List<Account> own = List.of(
                new Account("Региональный центр", ADMIN, adminPassword(), "/region"),
                new Account("Аналитик региона", ANALYST, analystPassword(), "/region"));
        String missing = own.stream()
                .filter(account -> !known.contains(account))
                .map(account -> account.line() + "\n")
                .collect(Collectors.joining());
        try {
            if (!Files.exists(accounts())) {
                Files.createFile(
                        accounts(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(accounts(), missing, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LaunchFailed("Список учётных записей не записывается: " + e.getMessage());
        }
    }

    /** Whether an earlier run filled a region of this size: then the program can start without Keycloak. */
    boolean filled(int schools) {
        try {
            return Files.exists(mark()) && Files.readString(mark()).equals(Integer.toString(schools));
        } catch (IOException e) {
            return false;
        }
    }

    void markFilled(int schools) {
        try {
            Files.writeString(mark(), Integer.toString(schools));
        } catch (IOException e) {
            throw new LaunchFailed("В каталог данных нельзя писать: " + e.getMessage());
        }
    }

    private Path mark() {
        return services.directory().resolve("filled");
    }
}
