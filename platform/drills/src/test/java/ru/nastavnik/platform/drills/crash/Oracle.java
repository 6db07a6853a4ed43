package ru.nastavnik.platform.drills.crash;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares what clients were told with what can be found: every acknowledged command once and whole, every other one
 * once and whole or not at all. What nobody knew of a command before is settled by what is found, and may not change
 * again.
 */
final class Oracle {

    private Oracle() {}

    static Findings judge(List<Command> commands, Evidence evidence) {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        commands.stream()
                .filter(command -> !command.isForgotten())
                .forEach(command -> judge(command, evidence, findings));
        return findings;
    }

    private static void judge(Command command, Evidence evidence, Findings findings) {
        List<Integer> traces = evidence.of(command);
        String said = command + " has traces " + traces;
        if (traces.stream().anyMatch(count -> count > 1)) {
            findings.duplicated().add(said);
        } else if (traces.stream().distinct().count() > 1) {
            findings.half().add(said);
        } else {
            settle(command, traces.contains(1), said, findings);
        }
    }

    private static void settle(Command command, boolean there, String said, Findings findings) {
        if (command.mustBeThere()) {
            if (!there) {
                findings.lost().add(said);
            }
        } else if (command.state() == Command.State.REFUSED || command.state() == Command.State.UNSEEN) {
            if (there) {
                findings.unasked().add(said);
            }
        } else {
            command.becomes(there ? Command.State.SEEN : Command.State.UNSEEN);
        }
    }
}
