package ru.nastavnik.platform.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the second start of the demo takes, as someone at the terminal waits for it: from calling the script until
 * everything answers. The first start, which fills the region, is made beforehand where there was none.
 */
final class StartBench {

    private static final int ROUNDS = 3;
    private static final int GOAL_SECONDS = 12;
    private static final Pattern TIMES = Pattern.compile(
            "\\{\"postgres\": (\\d+), \"keycloak\": (\\d+), \"application\": (\\d+), \"whole\": (\\d+)}");

    private StartBench() {}

    static void run(Path root) throws Exception {
        start(root);
        List<Start> starts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            starts.add(start(root));
        }
        starts.sort(Comparator.comparingDouble(Start::whole));
        Start median = starts.get(ROUNDS / 2);
        new Report("start")
                .add("PostgreSQL answers, the database is prepared", median.postgres(), "s")
                .add("Keycloak answers, from its start", median.keycloak(), "s")
                .add("the program is ready, from its start beside Keycloak", median.application(), "s")
                .add(
                        "the whole second start, median of " + ROUNDS,
                        median.whole(),
                        "s",
                        "a wait one endures",
                        GOAL_SECONDS)
                .finish(root);
    }

    private static Start start(Path root) throws IOException, InterruptedException {
        ProcessBuilder demo = new ProcessBuilder(
                        root.resolve("deploy/demo").toString(), "--stop-after-ready", "--schools", "3")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        demo.environment()
                .put("NASTAVNIK_HOME", root.resolve("target/bench/demo").toString());
        Process process = demo.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher times = TIMES.matcher(said);
        if (process.waitFor() != 0 || !times.find()) {
            throw new IllegalStateException("The demo did not start:\n" + said);
        }
        return new Start(seconds(times, 1), seconds(times, 2), seconds(times, 3), seconds(times, 4));
    }

    private static double seconds(Matcher times, int group) {
        return Long.parseLong(times.group(group)) / 1000.0;
    }

    private record Start(double postgres, double keycloak, double application, double whole) {}
}
