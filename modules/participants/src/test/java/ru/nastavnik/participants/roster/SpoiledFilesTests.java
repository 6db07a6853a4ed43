package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import ru.nastavnik.participants.roster.hostile.Hostile;
import ru.nastavnik.participants.roster.hostile.HostileFiles;
import ru.nastavnik.participants.roster.hostile.Mutating;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.testing.Scale;
import ru.nastavnik.platform.testing.Tally;

/**
 * Files spoiled by chance get a plan or a sentence. In every build some hundred of them, the same each time; at night for
 * minutes, others each night.
 */
class SpoiledFilesTests {

    private static final int LARGEST = 60_000;
    private static final int IN_EVERY_BUILD = 500;
    private static final long AT_NIGHT = 5 * 60 * 1_000_000_000L;
    private static final long LONGEST = 5_000_000_000L;

    @Test
    void eachGetsAPlanOrASentence() {
        long seed = Scale.nightly() ? ThreadLocalRandom.current().nextLong() : 4;
        Mutating mutating = new Mutating(seed, corpus());
        long begun = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        int plans = 0;
        int files = 0;
        long slowest = 0;
        while (Scale.nightly() ? System.nanoTime() - begun < AT_NIGHT : files < IN_EVERY_BUILD) {
            byte[] file = mutating.next();
            files++;
            long one = System.nanoTime();
            try {
                HostileRun.plan("список.xlsx", file);
                plans++;
            } catch (UnreadableSheet refusal) {
                assertThat(refusal.messageKey()).isNotBlank();
            } catch (Throwable unhandled) {
                wrong.add("seed %d, file %d: %s%n%s".formatted(seed, files, unhandled, beginning(file)));
            }
            long took = System.nanoTime() - one;
            slowest = Math.max(slowest, took);
            if (took > LONGEST) {
                wrong.add("seed %d, file %d: took %d ms%n%s".formatted(seed, files, took / 1_000_000, beginning(file)));
            }
        }
        Tally.of("spoiled-files")
                .add("files", files)
                .add("plans", plans)
                .add("unhandled", wrong.size())
                .add("slowest ms", slowest / 1_000_000)
                .write();
        assertThat(wrong).isEmpty();
        assertThat(plans)
                .as("some are spoiled so little that they still are lists")
                .isPositive();
    }

    /** A reader that lets something through would be seen. */
    @Test
    void aFileThatIsNotSpoiledIsALittleSpoiledEachTime() {
        byte[] whole = SchoolLists.pupils();
        Mutating mutating = new Mutating(4, List.of(whole));
        for (int i = 0; i < 50; i++) {
            assertThat(HexFormat.of().formatHex(mutating.next()))
                    .isNotEqualTo(HexFormat.of().formatHex(whole));
        }
    }

    private static List<byte[]> corpus() {
        List<byte[]> corpus = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            corpus.add(SchoolLists.pupils());
            corpus.add(SchoolLists.staff());
        }
        String text = "Фамилия;Имя;Класс;Дата рождения\nЧижов;Лев;7А;04.02.2013\nГрачёв;Лев;7 Б;2013\n";
        corpus.add(text.getBytes(StandardCharsets.UTF_8));
        corpus.add(text.getBytes(Charset.forName("windows-1251")));
        corpus.add(text.replace(';', '\t').getBytes(StandardCharsets.UTF_16LE));
        for (Hostile hostile : HostileFiles.all()) {
            byte[] file = hostile.content().get();
            if (file.length > 0 && file.length <= LARGEST) {
                corpus.add(file);
            }
        }
        return corpus;
    }

    private static String beginning(byte[] file) {
        return file.length + " bytes: " + HexFormat.of().formatHex(file, 0, Math.min(file.length, 2_000));
    }
}
