package ru.nastavnik.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTests {

    @TempDir
    Path root;

    private final String before = System.getProperty("nastavnik.root", "");

    @BeforeEach
    void elsewhere() {
        System.setProperty("nastavnik.root", root.toString());
    }

    @AfterEach
    void back() {
        System.setProperty("nastavnik.root", before);
    }

    @Test
    void whatWasCountedIsReadBackInOrder() {
        Tally.of("pool").add("transactions", 20_000).add("crossings", 0).write();
        assertThat(Tally.all()).containsOnlyKeys("pool");
        assertThat(Tally.all().get("pool"))
                .containsExactly(java.util.Map.entry("transactions", "20000"), java.util.Map.entry("crossings", "0"));
    }

    @Test
    void figuresOfAnEarlierBuildAreNotShown() throws IOException {
        Path file = root.resolve("target/battery/pool.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"build\":\"of yesterday\",\"transactions\":1}");
        assertThat(Tally.all()).isEmpty();
    }
}
