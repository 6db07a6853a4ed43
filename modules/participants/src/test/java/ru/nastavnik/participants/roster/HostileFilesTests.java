package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.participants.roster.hostile.HostileFiles;

class HostileFilesTests {

    private static final int MEGABYTES = 256;
    private static final int MINUTES_UNTIL_IT_HANGS = 15;

    @Test
    void eachGetsAPlanOrASentenceInLittleMemory(@TempDir Path folder) throws Exception {
        HostileRun.write(folder);
        Path said = folder.resolve("said");
        Process run = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx" + MEGABYTES + "m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = run.waitFor(MINUTES_UNTIL_IT_HANGS, TimeUnit.MINUTES);
        run.destroyForcibly();
        String output = Files.readString(said);
        System.out.println(output);
        assertThat(ended).as(output).isTrue();
        assertThat(run.exitValue()).as(output).isZero();
    }

    @Test
    void areAtLeastAHundredAndFifty() {
        assertThat(HostileFiles.all()).hasSizeGreaterThanOrEqualTo(150);
    }
}
