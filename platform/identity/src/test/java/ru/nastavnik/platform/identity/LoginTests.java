package ru.nastavnik.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTests {

    @Test
    void isMadeOfCharactersThatNobodyTakesForOthers() {
        assertThat(Stream.generate(Login::random).limit(500))
                .allMatch(login -> !login.value().substring(2).matches(".*[01lio].*"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "petrova", "n-7k4q-2", "n-7k4q-2m0", "N-7K4Q-2MX", "n-7k4q-2mx "})
    void refusesWhatItDidNotMake(String typed) {
        assertThatThrownBy(() -> new Login(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheOneTimePasswordOutOfMessages() {
        assertThat(new AccessSlip(Login.random(), "secret-word").toString()).doesNotContain("secret-word");
    }
}
