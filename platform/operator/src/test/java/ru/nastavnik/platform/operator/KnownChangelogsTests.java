package ru.nastavnik.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownChangelogsTests {

    private static final String RESOURCES = "/src/main/resources/";

    @Test
    void everyChangelogOfTheProgramIsKnownToTheOperatorsTools() throws IOException {
        Path root = Path.of(System.getProperty("nastavnik.root"));
        List<String> changelogs;
        try (Stream<Path> files = Files.walk(root)) {
            changelogs = files.map(
                            file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(file ->
                            file.matches("/(platform|modules)/\\w+" + RESOURCES + "db/(school|region)/.*\\.(xml|sql)"))
                    .map(file -> file.substring(file.indexOf(RESOURCES) + RESOURCES.length()))
                    .toList();
        }
        assertThat(changelogs)
                .hasSizeGreaterThan(15)
                .allSatisfy(changelog -> assertThat(getClass().getClassLoader().getResource(changelog))
                        .as(changelog)
                        .isNotNull());
    }
}
