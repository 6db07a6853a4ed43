package ru.nastavnik.platform.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.platform.testing.Tally;

class TrialTests {

    @TempDir
    private Path folder;

    @Test
    void leavesWhatTheBuildHasFoundAlone() throws Exception {
        Path found = folder.resolve("root/target/battery/counting.json");
        Files.createDirectories(found.getParent());
        Files.writeString(found, "what the build has found");
        assertThat(tried(Counting.class).green()).isTrue();
        assertThat(found).hasContent("what the build has found");
        assertThat(folder.resolve("trial/battery/counting.json")).exists();
    }

    @Test
    void isRedWhereATestIsRed() throws Exception {
        Trial trial = tried(Failing.class);
        assertThat(trial.green()).isFalse();
        assertThat(trial.last()).contains("RED: ");
    }

    private Trial tried(Class<?> test) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Trial.of(
                List.of(classPath.split(File.pathSeparator)),
                List.of(test.getName()),
                Files.createDirectories(folder.resolve("trial")),
                folder.resolve("root"));
    }

    /** Run by a trial only. */
    static class Counting {

        @Test
        void leavesAFigure() {
            Tally.of("counting").add("figures", 1).write();
        }
    }

    /** Run by a trial only. */
    static class Failing {

        @Test
        void isRed() {
            throw new AssertionError("On purpose.");
        }
    }
}
