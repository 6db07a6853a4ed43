package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Path ROOT = Path.of(System.getProperty("nastavnik.root", "../.."));
    private static final Path DRAWN = ROOT.resolve("docs/architecture/modules");

    private final ApplicationModules modules = ApplicationModules.of(Mentoring.class);

    @Test
    void keepsTheBordersOfTheModules() {
        modules.verify();
    }

    @Test
    void letsEveryModuleSayWhatItMayUse() {
        modules.stream()
                .filter(module -> !module.getIdentifier().toString().equals("platform"))
                .forEach(module -> {
                    ApplicationModule declared = module.getBasePackage()
                            .findAnnotation(ApplicationModule.class)
                            .orElseThrow(() -> new AssertionError(module.getIdentifier() + " declares nothing"));
                    assertThat(declared.allowedDependencies())
                            .as(module.getIdentifier().toString())
                            .doesNotContain(ApplicationModule.OPEN_TOKEN);
                    assertThat(declared.type()).isEqualTo(ApplicationModule.Type.CLOSED);
                });
    }

    /** With {@code -Dnastavnik.draw=true} the drawings in {@code docs/} are made anew; without it they must be up to date. */
    @Test
    void drawsTheModulesAsTheyAre() throws IOException {
        Path fresh = Path.of("target/spring-modulith-docs");
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        if (Boolean.getBoolean("nastavnik.draw")) {
            Files.createDirectories(DRAWN);
            for (Map.Entry<String, String> drawing : drawings(fresh).entrySet()) {
                Files.writeString(DRAWN.resolve(drawing.getKey()), drawing.getValue());
            }
        }
        assertThat(inAnyOrder(drawings(DRAWN))).isEqualTo(inAnyOrder(drawings(fresh)));
    }

    /** The lines of arrows come in an order that changes from run to run. */
    private static Map<String, List<String>> inAnyOrder(Map<String, String> drawings) {
        Map<String, List<String>> lines = new TreeMap<>();
        drawings.forEach(
                (file, drawing) -> lines.put(file, drawing.lines().sorted().toList()));
        return lines;
    }

    private static Map<String, String> drawings(Path folder) throws IOException {
        Map<String, String> drawings = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".puml")).toList()) {
                drawings.put(
                        file.getFileName().toString(), Files.readString(file).strip() + "\n");
            }
        }
        return drawings;
    }
}
