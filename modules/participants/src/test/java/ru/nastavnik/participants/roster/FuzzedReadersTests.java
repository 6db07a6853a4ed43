package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.participants.roster.hostile.Hostile;
import ru.nastavnik.participants.roster.hostile.HostileFiles;

/**
 * The readers under Jazzer: in every build what it begins with, at night minutes of what it makes of that. It runs as a
 * program of its own, since its engine knows an older JUnit than ours.
 */
class FuzzedReadersTests {

    private static final int LARGEST = 20_000;
    private static final int SECONDS = 240;
    /** A slow one is none: on a busy machine the first is slow. One that takes ten seconds is a timeout. */
    private static final Pattern FIND = Pattern.compile("found-(crash|timeout|oom|leak)-.*");

    @Test
    void takeWhatFuzzingBeginsWith() {
        List<byte[]> seeds = seeds();
        assertThat(seeds).hasSizeGreaterThan(100);
        seeds.forEach(ReadersTarget::fuzzerTestOneInput);
    }

    @Test
    @Tag("nightly")
    void takeWhatIsMadeOfIt(@TempDir Path folder) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<byte[]> seeds = seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        Path said = folder.resolve("said");
        Process run = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + ReadersTarget.class.getName(),
                        "--instrumentation_includes=ru.nastavnik.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/found-",
                        "-max_total_time=" + SECONDS,
                        "-max_len=" + LARGEST,
                        "-timeout=10",
                        "-rss_limit_mb=0",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = run.waitFor(2L * SECONDS, TimeUnit.SECONDS);
        run.destroyForcibly();
        String output = Files.readString(said);
        System.out.println(output.substring(Math.max(0, output.length() - 2_000)));
        assertThat(ended).as(output).isTrue();
        assertThat(run.exitValue()).as(output).isZero();
        assertThat(output).contains("DONE");
        assertThat(found(folder)).isEmpty();
    }

    private static List<Path> found(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> FIND.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(List.of(
                SchoolLists.pupils(),
                SchoolLists.staff(),
                "ФИО;Класс\nЧижов Лев;7А\n".getBytes(StandardCharsets.UTF_8),
                "<table><tr><td>ФИО<td>Класс<tr><td>Чижов Лев<td>7А</table>".getBytes(StandardCharsets.UTF_8)));
        for (Hostile hostile : HostileFiles.all()) {
            byte[] file = hostile.content().get();
            if (file.length > 0 && file.length <= LARGEST) {
                seeds.add(file);
            }
        }
        return seeds;
    }
}
