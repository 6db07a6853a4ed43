package ru.nastavnik.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void chooseForWhoeverAsksForNothing() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(0, 0, false, false, false));
    }

    @Test
    void takeWhatIsAskedInAnyOrder() {
        assertThat(Options.parse(List.of("--schools", "5", "--reset", "--port", "9000")))
                .isEqualTo(new Options(9000, 5, true, false, false));
    }

    @Test
    void refuseWhatTheyDoNotUnderstand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--prot", "9000")))
                .withMessageContaining("--prot");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--port", "70000")))
                .withMessageContaining("от 1 до 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--schools")))
                .withMessageContaining("«»");
    }
}
