package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords("7e57".repeat(16));

    @Test
    void areTheSameForALoginEachTimeAndDifferForEveryOther() {
        assertThat(passwords.of("s_first00000")).isEqualTo(new Passwords("7e57".repeat(16)).of("s_first00000"));
        assertThat(passwords.of("s_first00000")).isNotEqualTo(passwords.of("s_second0000"));
        assertThat(passwords.verifierOf("s_first00000")).isNotEqualTo(passwords.verifierOf("s_second0000"));
    }

    @Test
    void differWithTheMasterKey() {
        assertThat(passwords.of("region_app")).isNotEqualTo(new Passwords("7e58".repeat(16)).of("region_app"));
    }

    @Test
    void refuseAKeyThatIsTooShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passwords("7e57"));
    }
}
