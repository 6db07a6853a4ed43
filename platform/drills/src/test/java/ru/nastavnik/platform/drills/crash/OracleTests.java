package ru.nastavnik.platform.drills.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the oracle says of journals that were made up. */
class OracleTests {

    @Test
    void isContentWithWhatIsThereOnce() {
        Command pair = pair(Command.State.ACKNOWLEDGED);

        assertThat(judge(pair, 1, 1, 1).none()).isTrue();
    }

    @Test
    void callsLostWhatWasAcknowledgedAndIsNotThere() {
        assertThat(judge(pair(Command.State.ACKNOWLEDGED), 0, 0, 0).lost()).hasSize(1);
    }

    @Test
    void callsDuplicatedWhatIsThereTwice() {
        assertThat(judge(pair(Command.State.ACKNOWLEDGED), 1, 1, 2).duplicated())
                .hasSize(1);
        assertThat(judge(pair(Command.State.UNKNOWN), 2, 2, 2).duplicated()).hasSize(1);
    }

    @Test
    void callsHalfAPersonWithoutTheirPair() {
        assertThat(judge(pair(Command.State.ACKNOWLEDGED), 1, 1, 0).half()).hasSize(1);
        assertThat(judge(pair(Command.State.UNKNOWN), 1, 0, 0).half()).hasSize(1);
    }

    @Test
    void acceptsEitherOutcomeOfACommandWithoutAnAnswerButOnlyOne() {
        Command there = pair(Command.State.UNKNOWN);
        assertThat(judge(there, 1, 1, 1).none()).isTrue();
        assertThat(judge(there, 0, 0, 0).lost()).hasSize(1);

        Command absent = pair(Command.State.UNKNOWN);
        assertThat(judge(absent, 0, 0, 0).none()).isTrue();
        assertThat(judge(absent, 1, 1, 1).unasked()).hasSize(1);
    }

    @Test
    void objectsToWhatWasRefusedAndIsThere() {
        assertThat(judge(pair(Command.State.REFUSED), 1, 1, 1).unasked()).hasSize(1);
    }

    private static Findings judge(Command command, Integer... traces) {
        return Oracle.judge(List.of(command), any -> List.of(traces));
    }

    private static Command pair(Command.State state) {
        Command command = new Command(1, Command.Kind.PAIR, "school", "", List.of("Бабаган", "Вабаган"));
        command.becomes(state);
        return command;
    }
}
