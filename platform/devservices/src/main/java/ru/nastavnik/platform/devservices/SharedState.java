package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * What the keeper of shared services and its users tell each other through files.
 *
 * @param directory where they lie
 */
record SharedState(Path directory) {

    Path owners() {
        return directory.resolve("owners");
    }

    Path keycloakWanted() {
        return directory.resolve("keycloak.wanted");
    }

    Path log() {
        return directory.resolve("keeper.log");
    }

    private Path file() {
        return directory.resolve("state");
    }

    /** By this a keeper's process is told from a stranger's. */
    String token() {
        return "-Dnastavnik.keeper=" + directory;
    }

    Properties read() {
        Properties state = new Properties();
        try {
            if (Files.exists(file())) {
                state.load(new StringReader(Files.readString(file())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return state;
    }

    void write(Properties state) {
        StringWriter text = new StringWriter();
        try {
            state.store(text, null);
            Secrets.writePrivately(file(), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file());
            Files.deleteIfExists(keycloakWanted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean keeperAlive() {
        String pid = read().getProperty("keeper");
        return pid != null && Children.living(Long.parseLong(pid), token()).isPresent();
    }

    <T> T locked(Supplier<T> action) {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            return action.get();
        } catch (IOException e) {
            throw new DevServiceFailed("Could not lock " + directory + ".", e);
        }
    }
}
