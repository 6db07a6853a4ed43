package ru.nastavnik.participants.roster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import ru.nastavnik.participants.roster.hostile.Hostile;
import ru.nastavnik.participants.roster.hostile.HostileFiles;
import ru.nastavnik.platform.spreadsheets.PackedSheets;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.words.Refusal;

/** Reads and plans every hostile file in a program of its own with little memory, and says what came of each. */
public final class HostileRun {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final String LIST = "list";
    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final Map<String, Integer> tally = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private double slowest;
    private String slowestWhat = "";

    private HostileRun() {}

    /** Writes the files to read into a folder, for whom has the memory to make them. */
    static void write(Path folder) throws IOException {
        List<String> list = new ArrayList<>();
        for (Hostile file : HostileFiles.all()) {
            Files.write(
                    folder.resolve(Integer.toString(list.size())),
                    file.content().get());
            list.add(file.what() + "\t" + file.fileName());
        }
        Files.write(folder.resolve(LIST), list);
    }

    public static void main(String[] arguments) throws IOException {
        HostileRun run = new HostileRun();
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1 && arguments[1].equals("write")) {
            write(folder);
            return;
        }
        List<String> files = Files.readAllLines(folder.resolve(LIST));
        for (int i = 0; i < files.size(); i++) {
            String[] whatAndName = files.get(i).split("\t", -1);
            if (arguments.length < 2 || whatAndName[0].contains(arguments[1])) {
                byte[] content = Files.readAllBytes(folder.resolve(Integer.toString(i)));
                run.take(whatAndName[0], whatAndName[1], content, arguments.length > 1);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d files, %d unhandled; heap %d MB; slowest %.1f s: %s%n",
                files.size(),
                run.failures.size(),
                Runtime.getRuntime().maxMemory() / 1024 / 1024,
                run.slowest,
                run.slowestWhat);
        run.tally.forEach((outcome, count) -> System.out.printf("%5d  %s%n", count, outcome));
        run.failures.forEach(System.out::println);
        System.exit(run.failures.isEmpty() ? 0 : 1);
    }

    private void take(String file, String fileName, byte[] content, boolean aloud) throws IOException {
        long begun = System.nanoTime();
        String outcome;
        try {
            List<RosterLine> lines = plan(fileName, content);
            outcome = "a plan";
            if (aloud) {
                System.out.println(lines);
            }
        } catch (UnreadableSheet refusal) {
            outcome = sentence(refusal);
            if (aloud && refusal.getCause() != null) {
                refusal.getCause().printStackTrace(System.out);
            }
        } catch (Throwable failure) {
            outcome = "unhandled";
            StackTraceElement[] trace = failure.getStackTrace();
            failures.add(file + ": " + failure + (trace.length > 0 ? " at " + trace[0] : ""));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (seconds > slowest) {
            slowest = seconds;
            slowestWhat = file;
        }
        if (aloud || seconds > 3) {
            System.out.printf(Locale.ROOT, "%.2f s %s: %s%n", seconds, file, outcome);
        }
        tally.merge(outcome, 1, Integer::sum);
    }

    static List<RosterLine> plan(String fileName, byte[] content) {
        ListFiles list = new ListFiles(Spreadsheets.usual(), TODAY, Headings.usual())
                .read(List.of(new ListFile(fileName, content)));
        list.digest();
        fits(ListColumn.write(list.columns()), 8000);
        for (Source source : list.sources()) {
            fits(source.file(), 101);
            fits(Remark.write(source.said()), 1000);
            PackedSheets.unpack(PackedSheets.pack(source.sheets()));
        }
        List<RosterLine> lines = Planning.plan(list.entries(), List.of());
        lines.forEach(HostileRun::check);
        return lines;
    }

    /** Each line has to fit where it is kept. */
    private static void check(RosterLine line) {
        fits(line.file(), 101);
        fits(line.sheet(), 100);
        fits(line.remarks(), 4000);
        fits(line.changes(), 4000);
        fits(line.written(), 700);
        if (line.name() != null) {
            fits(line.name().surname(), 100);
            fits(line.name().given(), 100);
            fits(line.name().patronymic() == null ? "" : line.name().patronymic(), 100);
        }
        String post = line.describing().post();
        fits(post == null ? "" : post, 200);
    }

    private static void fits(String text, int most) {
        if (text.length() > most || text.indexOf('\u0000') >= 0) {
            throw new IllegalStateException("It does not fit: " + text.length() + " > " + most);
        }
    }

    private static String sentence(Refusal refusal) throws IOException {
        for (String language : LANGUAGES) {
            if (!words(language).containsKey(refusal.messageKey())) {
                throw new IllegalStateException("No sentence in " + language + " for " + refusal.messageKey());
            }
        }
        return refusal.messageKey();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (String file : List.of("spreadsheets", "people")) {
            try (Reader reader = new InputStreamReader(
                    HostileRun.class.getResourceAsStream("/messages/" + file + "_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        }
        return words;
    }
}
