package ru.nastavnik.platform.drills.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.drills.failpoint.Failpoint;

/** The list of failpoints, held against the program as it is delivered. */
class FailpointsTests {

    private static final Path JAR = Path.of(System.getProperty("nastavnik.root", ""))
            .toAbsolutePath()
            .resolve("platform/app/target/nastavnik.jar");

    @Test
    void everyFailpointNamesAMethodOfTheProgram() throws IOException {
        List<Failpoint> points = Failpoints.all();
        Map<String, Set<String>> methods = methods(points.stream()
                .map(point -> point.type().replace('.', '/') + ".class")
                .collect(Collectors.toSet()));

        assertThat(points)
                .allSatisfy(point -> assertThat(
                                methods.getOrDefault(point.type().replace('.', '/') + ".class", Set.of()))
                        .as(point.type())
                        .contains(point.method()));
    }

    @Test
    void thereAreSixtyAndNoneTwice() {
        assertThat(Failpoints.all()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void aMethodThatIsNotThereIsNoticed() throws IOException {
        String type = "ru/nastavnik/programmes/OpeningMentorships.class";

        assertThat(methods(Set.of(type, "ru/nastavnik/Nowhere.class"))).containsOnlyKeys(type);
        assertThat(methods(Set.of(type)).get(type)).contains("on").doesNotContain("renamed");
    }

    @Test
    void whatIsNoFailpointIsRefused() {
        assertThatThrownBy(() -> Failpoint.parse("ru.nastavnik.Type#method@somewhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The names of the methods of these classes, wherever in the program they are. */
    private static Map<String, Set<String>> methods(Set<String> types) throws IOException {
        Map<String, Set<String>> methods = new HashMap<>();
        try (FileSystem program = FileSystems.newFileSystem(JAR);
                Stream<Path> libraries = Files.list(program.getPath("BOOT-INF/lib"))) {
            read(program.getPath("BOOT-INF/classes"), types, methods);
            for (Path library : libraries.toList()) {
                try (FileSystem classes = FileSystems.newFileSystem(library)) {
                    read(classes.getPath("/"), types, methods);
                }
            }
        }
        return methods;
    }

    private static void read(Path root, Set<String> types, Map<String, Set<String>> methods) throws IOException {
        for (String type : types) {
            Path file = root.resolve(type);
            if (Files.exists(file)) {
                Set<String> found = new HashSet<>();
                ClassFile.of()
                        .parse(Files.readAllBytes(file))
                        .methods()
                        .forEach(method -> found.add(method.methodName().stringValue()));
                methods.put(type, found);
            }
        }
    }
}
