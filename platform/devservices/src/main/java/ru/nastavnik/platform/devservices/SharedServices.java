package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The view that a test JVM has of the services its build shares. */
final class SharedServices implements DevServices {

    /** Names a directory where this process alone has servers of its own, though it works inside a build. */
    private static final String OWN_DIRECTORY = "nastavnik.devservices.own";

    private static @Nullable SharedServices instance;

    private final SharedState state;
    private final Secrets secrets;

    private SharedServices(SharedState state) {
        this.state = state;
        this.secrets = new Secrets(state.directory().resolve("secrets"));
    }

    static synchronized SharedServices ofThisBuild() {
        if (instance == null || !instance.state.keeperAlive()) {
            String own = System.getProperty(OWN_DIRECTORY, "");
            instance = own.isEmpty()
                    ? in(ProjectRoot.find().resolve("target/devservices"), BuildOwner.current())
                    : in(Path.of(own), BuildOwner.thisProcess());
        }
        return instance;
    }

    static SharedServices in(Path directory, BuildOwner owner) {
        SharedState state = new SharedState(Secrets.privateDirectory(directory));
        state.locked(() -> {
            try {
                owner.register(state.owners());
                if (!state.keeperAlive()) {
                    state.forget();
                    startKeeper(state);
                }
                return state;
            } catch (IOException e) {
                throw new DevServiceFailed("Could not start the shared services in " + directory + ".", e);
            }
        });
        return new SharedServices(state);
    }

    private static void startKeeper(SharedState state) throws IOException {
        Files.deleteIfExists(state.log());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process keeper = Children.start(
                List.of(
                        Children.java(),
                        state.token(),
                        "-D" + Mode.PROPERTY + "=" + System.getProperty(Mode.PROPERTY, "auto"),
                        "-Dnastavnik.root=" + ProjectRoot.find(),
                        "-DlocalRepository=" + System.getProperty("localRepository", ""),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        Keeper.class.getName(),
                        state.directory().toString()),
                Map.of("CLASSPATH", classPath),
                state.log());
        Properties fresh = new Properties();
        fresh.setProperty("keeper", Long.toString(keeper.pid()));
        state.write(fresh);
    }

    @Override
    public PostgresServer postgres() {
        Properties known = await("postgres.port", Duration.ofSeconds(120));
        return new PostgresServer(
                known.getProperty("postgres.host"),
                Integer.parseInt(known.getProperty("postgres.port")),
                known.getProperty("postgres.password"));
    }

    @Override
    public KeycloakServer keycloak() {
        try {
            if (!Files.exists(state.keycloakWanted())) {
                Files.writeString(state.keycloakWanted(), "");
            }
        } catch (IOException e) {
            throw new DevServiceFailed("Could not ask for Keycloak in " + state.directory() + ".", e);
        }
        Properties known = await("keycloak.url", KeycloakDistribution.patience());
        return KeycloakSecrets.from(secrets).serverAt(known.getProperty("keycloak.url"));
    }

    @Override
    public KeycloakServer keycloakToBe() {
        return keycloak();
    }

    @Override
    public Process alongside(String name, List<String> command, Map<String, String> environment) {
        throw new UnsupportedOperationException("Shared services are nobody's to start beside.");
    }

    private Properties await(String key, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            Properties known = state.read();
            if (known.containsKey(key)) {
                return known;
            }
            if (known.containsKey("failure")
                    || !state.keeperAlive()
                    || Instant.now().isAfter(end)) {
                throw new DevServiceFailed("The shared services gave no %s. %s%nThe end of %s:%n%s"
                        .formatted(key, known.getProperty("failure", ""), state.log(), Children.tail(state.log())));
            }
            Children.pause(Duration.ofMillis(20));
        }
    }

    @Override
    public String secret(String name) {
        return state.locked(() -> secrets.get(name));
    }

    @Override
    public Path directory() {
        return state.directory();
    }

    /** They belong to the build. */
    @Override
    public void close() {}
}
