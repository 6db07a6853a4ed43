package ru.nastavnik.platform.drills.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.drills.failpoint.Failpoint;

/** Which kills come, in which order and after which time: the same for the same seed. */
final class Plan {

    private final Random random;

    Plan(long seed) {
        this.random = new Random(seed);
    }

    /**
     * The kills.
     *
     * @param programs    kills of the program, those at failpoints not counted
     * @param backends    kills of single sessions
     * @param postmasters kills of PostgreSQL
     * @param points      all failpoints there are
     * @param wanted      how many of them; each comes after a kill of the program, whose restart arms it
     */
    List<Kill> kills(int programs, int backends, int postmasters, List<Failpoint> points, int wanted) {
        List<Failpoint> chosen = new ArrayList<>(points);
        Collections.shuffle(chosen, random);
        List<List<Kill>> groups = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            groups.add(new ArrayList<>(List.of(kill(Kill.Kind.PROGRAM, null))));
        }
        for (int i = 0; i < Math.min(wanted, chosen.size()); i++) {
            groups.get(i % programs).add(kill(Kill.Kind.FAILPOINT, chosen.get(i)));
        }
        for (int i = 0; i < backends; i++) {
            groups.add(List.of(kill(random.nextBoolean() ? Kill.Kind.BACKEND : Kill.Kind.TERMINATED, null)));
        }
        for (int i = 0; i < postmasters; i++) {
            groups.add(List.of(kill(Kill.Kind.POSTMASTER, null)));
        }
        Collections.shuffle(groups, random);
        return groups.stream().flatMap(List::stream).toList();
    }

    private Kill kill(Kill.Kind kind, @Nullable Failpoint failpoint) {
        boolean twice = random.nextInt(8) == 0 && kind != Kill.Kind.FAILPOINT;
        int longest = kind == Kill.Kind.PROGRAM ? 2500 : 300;
        return new Kill(
                kind,
                Duration.ofMillis(150 + random.nextInt(900)),
                twice ? Duration.ofMillis(random.nextInt(longest)) : null,
                failpoint);
    }
}
