package ru.nastavnik.platform.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.platform.testing.Tally;

/** Every fault in {@code planted/faults.txt} turns the tests red that are named beside it. */
class PlantedFaultsTests {

    private static final int AT_LEAST = 40;
    private static final int AT_ONCE = 2;

    private final Path root = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
    private final List<Fault> faults = Fault.all();

    @TempDir
    Path temporary;

    @Test
    void everyFaultStillHasItsPlaceInTheSources() {
        assertThat(faults).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(faults).extracting(Fault::name).doesNotHaveDuplicates();
        assertThat(faults)
                .allSatisfy(
                        fault -> assertThat(fault.places(root)).as(fault.name()).isEqualTo(1));
    }

    @Test
    void everyFaultNamesTestsThatExist() {
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.testClasses())
                        .isNotEmpty()
                        .allSatisfy(test -> assertThat(root.resolve(fault.testsModule())
                                        .resolve("src/test/java/" + test.replace('.', '/') + ".java"))
                                .as(fault.name())
                                .exists()));
    }

    @Test
    @Tag("nightly")
    void everyFaultIsCaught() throws Exception {
        soundProgramIsGreen();
        List<String> missed = new ArrayList<>();
        List<Fault> planted = chosen();
        List<Boolean> caught = beside(planted, this::isCaught);
        for (int i = 0; i < planted.size(); i++) {
            if (!caught.get(i)) {
                missed.add(planted.get(i).name());
            }
        }
        Tally.of("planted")
                .add("planted", chosen().size())
                .add("caught", chosen().size() - missed.size())
                .write();
        assertThat(missed).as("planted faults that no test noticed").isEmpty();
    }

    /** A test that is red anyhow would catch everything. */
    private void soundProgramIsGreen() throws Exception {
        List<List<String>> suites =
                chosen().stream().map(Fault::tests).distinct().toList();
        beside(suites, this::isSound);
    }

    private boolean isSound(List<String> tests) throws Exception {
        Path folder = Files.createTempDirectory(temporary, "sound");
        String module = tests.getFirst();
        Trial trial = Trial.of(
                new Planting(root, folder).soundClassPath(module), tests.subList(1, tests.size()), folder, root);
        System.out.printf("%-7s %s%n", trial.green() ? "sound" : "RED", tests);
        assertThat(trial.green())
                .as("%s without a fault: %s", tests, trial.last())
                .isTrue();
        return true;
    }

    private boolean isCaught(Fault fault) throws Exception {
        Path folder = Files.createTempDirectory(temporary, "fault");
        Trial trial = Trial.of(new Planting(root, folder).classPath(fault), fault.testClasses(), folder, root);
        System.out.printf("%-7s %s%n", trial.green() ? "MISSED" : "caught", fault);
        return !trial.green();
    }

    /** Each has a JVM and servers of its own, and waits for them most of the time. */
    private static <T> List<Boolean> beside(List<T> all, Question<T> question) throws Exception {
        List<Boolean> answers = new ArrayList<>();
        try (ExecutorService trials = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> asked = all.stream()
                    .map(one -> trials.submit(() -> question.ask(one)))
                    .toList();
            for (Future<Boolean> answer : asked) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private interface Question<T> {

        boolean ask(T one) throws Exception;
    }

    /** All of them, or those whose name has the word in {@code nastavnik.planted}. */
    private List<Fault> chosen() {
        String word = System.getProperty("nastavnik.planted", "");
        return faults.stream().filter(fault -> fault.name().contains(word)).toList();
    }
}
