package ru.nastavnik.isolation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.isolation.Finding.Kind;
import ru.nastavnik.isolation.World.Holdings;

/**
 * Asks, judges each answer, and compares what the schools hold afterwards with what they held before. What an own change
 * left behind is put back before the next question, so that no probe depends on another.
 */
final class Battery {

    private final World world;
    private final Set<String> foreignIds;
    private final Holdings before;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UserKind, Set<String>> forbidden = new EnumMap<>(UserKind.class);
    private int probes;
    private int saw;

    Battery(World world) {
        this.world = world;
        this.foreignIds = new Canaries(world).foreignIds();
        this.before = world.holdings();
    }

    /** Asks probes that belong together; which of them did harm is looked for only where harm was done. */
    void ask(List<Probe> all, Web web) {
        List<Probe> quiet = all.stream().filter(probe -> !probe.writes()).toList();
        quiet.forEach(probe -> judge(probe, web.ask(probe)));
        compare(quiet, web);
        all.stream().filter(Probe::writes).forEach(probe -> {
            judge(probe, web.ask(probe));
            compare(List.of(probe), web);
        });
    }

    private void judge(Probe probe, Answer answer) {
        probes++;
        Set<String> words = forbidden.computeIfAbsent(probe.user(), new Canaries(world)::forbidden);
        words.stream()
                .filter(answer::contains)
                .forEach(word -> add(Kind.LEAK, probe, "the answer %d contains %s".formatted(answer.status(), word)));
        foreignIds.stream()
                .filter(id -> !probe.address().contains(id) && !probe.fields().containsValue(id))
                .filter(answer.text()::contains)
                .forEach(id -> add(Kind.LEAK, probe, "the answer contains the identifier " + id));
        if (answer.text().contains(world.own().canary())) {
            saw++;
        }
        if (!probe.allowed().contains(answer.cell())) {
            add(
                    answer.status() >= 500 ? Kind.BROKEN : Kind.UNEXPECTED,
                    probe,
                    "answered %s instead of %s %s"
                            .formatted(answer.cell(), probe.allowed(), answer.status() >= 500 ? answer.text() : ""));
        }
    }

    private void compare(List<Probe> asked, Web web) {
        if (asked.isEmpty()) {
            return;
        }
        if (asked.getFirst().writes()) {
            world.settle();
        }
        Holdings after = world.holdings();
        if (after.equals(before)) {
            return;
        }
        if (asked.getFirst().writes()) {
            blame(asked.getFirst(), after);
        } else {
            lookForTheOne(asked, after, web);
        }
        putBack(after);
    }

    private void lookForTheOne(List<Probe> asked, Holdings then, Web web) {
        int known = findings.size();
        Holdings now = then;
        for (Probe probe : asked) {
            putBack(now);
            web.ask(probe);
            world.settle();
            now = world.holdings();
            blame(probe, now);
        }
        if (findings.size() == known && !then.others().equals(before.others())) {
            add(Kind.CHANGED, asked.getFirst(), "another school's data changed, once, by this or one of the next");
        }
        putBack(now);
    }

    private void blame(Probe probe, Holdings after) {
        if (!after.others().equals(before.others())) {
            add(Kind.CHANGED, probe, "another school's data changed");
        } else if (!after.equals(before) && !probe.writes()) {
            add(Kind.CHANGED, probe, "the own school's data changed");
        }
    }

    /** What a listener hears late may come after the first time; it would be taken for the next question's doing. */
    private void putBack(Holdings after) {
        Holdings now = after;
        for (int tries = 0; !now.equals(before); tries++) {
            if (tries == 10) {
                throw new IllegalStateException("The schools cannot be put back; before %s, now %s, in %s."
                        .formatted(before, now, world.differences()));
            }
            world.restore(!now.others().equals(before.others()));
            world.settle();
            now = world.holdings();
        }
    }

    private void add(Kind kind, Probe probe, String what) {
        findings.add(new Finding(kind, probe, what));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The findings in short: how often the same, and one of them whole. */
    List<String> told() {
        Map<String, List<Finding>> alike = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.kind()
                                + finding.probe().row().name()
                                + finding.probe().story()
                                + finding.what(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(group -> "%d × %s".formatted(group.size(), group.getFirst()))
                .toList();
    }

    long count(Kind... kinds) {
        return findings.stream()
                .filter(finding -> List.of(kinds).contains(finding.kind()))
                .count();
    }

    int probes() {
        return probes;
    }

    /** How many answers did show the own school's people: an eye that sees nothing finds nothing. */
    int saw() {
        return saw;
    }
}
