package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Keycloak's archive unpacked and optimized once per user, version and choice of features. It is run without its shell
 * script: that one keeps a shell between us and the listener and insists on another garbage collector.
 */
final class KeycloakDistribution {

    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--features=organization",
            "--features-disabled=ciba,device-flow,impersonation,kerberos,par,opentelemetry,recovery-codes,"
                    + "twitter-broker");

    private KeycloakDistribution() {}

    static Path optimized(Consumer<DevServices.Step> progress) {
        String name = "keycloak-%s-%s"
                .formatted(Archives.version("keycloak"), HexFormat.of().toHexDigits(BUILD.hashCode()));
        return Archives.once(name, directory -> {
            progress.accept(DevServices.Step.UNPACKING_KEYCLOAK);
            try (var zip = new ZipArchiveInputStream(Archives.open(archive()))) {
                Archives.unpack(zip, 1, directory);
            }
            progress.accept(DevServices.Step.OPTIMIZING_KEYCLOAK);
            Path log = directory.resolve("build.log");
            Process build = Children.own(command(directory, directory, BUILD), Map.of(), log, "TERM");
            if (build.waitFor() != 0) {
                throw new DevServiceFailed("Keycloak's build failed.%n%s".formatted(Children.tail(log)));
            }
        });
    }

    /**
     * The command line of Keycloak.
     *
     * @param home where its data, themes and settings are; named first, since a process is recognised by it
     */
    static List<String> command(Path programs, Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Children.java(),
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--enable-native-access=ALL-UNNAMED"));
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                programs.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static Path archive() {
        String version = Archives.version("keycloak");
        String inside = "org/keycloak/keycloak-quarkus-dist/%1$s/keycloak-quarkus-dist-%1$s.zip".formatted(version);
        String configured = System.getProperty("nastavnik.keycloak.zip");
        Stream<Path> places = configured != null
                ? Stream.of(Path.of(configured))
                : repositories().map(repository -> repository.resolve(inside));
        return places.filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new DevServiceFailed("Keycloak's archive is not here. Fetch it (177 MB) by: mvn"
                        + " dependency:get -Dartifact=org.keycloak:keycloak-quarkus-dist:" + version
                        + ":zip or name the file by -Dnastavnik.keycloak.zip=…"));
    }

    /** Surefire names the local repository; elsewhere it is where the driver's jar was loaded from. */
    private static Stream<Path> repositories() {
        List<Path> repositories = new ArrayList<>();
        for (String property : List.of("maven.repo.local", "localRepository")) {
            if (System.getProperty(property) != null) {
                repositories.add(Path.of(System.getProperty(property)));
            }
        }
        try {
            Path driver = Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = driver; folder != null; folder = folder.getParent()) {
                repositories.add(folder);
            }
        } catch (URISyntaxException | IllegalArgumentException unusual) {
            repositories.remove(null);
        }
        repositories.add(Path.of(System.getProperty("user.home"), ".m2", "repository"));
        return repositories.stream();
    }

    static Duration patience() {
        return Duration.ofSeconds(480);
    }

    static void copyTree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
