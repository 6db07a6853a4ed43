package ru.nastavnik.platform.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnServicesIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void refuseASecondStartOnTheSameData() {
        try (DevServices services = DevServices.start(directory)) {
            assertThatThrownBy(() -> DevServices.start(directory))
                    .isInstanceOf(DevServiceFailed.class)
                    .hasMessageContaining("in use");
            assertThatThrownBy(() -> DevServices.reset(directory)).isInstanceOf(DevServiceFailed.class);
            assertThat(services.postgres().newDatabase("still_there")).isNotBlank();
        }
    }

    @Test
    void stopWhatRunsAlongsideBeforeThemselves() throws Exception {
        DevServices services = DevServices.start(directory);
        Process program = services.alongside("program", sleeping(), Map.of());
        services.close();

        assertThat(program.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void stopWhatAKilledRunLeftAlongside() throws Exception {
        Process orphan = new ProcessBuilder(sleeping()).start();
        Files.writeString(directory.resolve("program.pid"), Long.toString(orphan.pid()));
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(directory.resolve("other.pid"), Long.toString(stranger.pid()));
        try (DevServices services = DevServices.start(directory)) {
            assertThat(orphan.waitFor(1, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            orphan.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    @Test
    void keepSecretsFromOthers() throws IOException {
        try (DevServices services = DevServices.start(directory)) {
            assertThat(services.secret("some")).hasSize(64).isEqualTo(services.secret("some"));
            assertThat(services.secret("other")).isNotEqualTo(services.secret("some"));
        }
        try (Stream<Path> files = Files.list(directory.resolve("secrets"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void areGoneAfterAReset() {
        DevServices.start(directory).close();
        DevServices.reset(directory);

        assertThat(directory).doesNotExist();
    }

    private List<String> sleeping() throws IOException {
        return List.of("sh", "-c", "sleep 60; : " + directory.toRealPath());
    }
}
