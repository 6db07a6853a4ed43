package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnTests {

    @Test
    void takesTenDigitsWithTheirChecksum() {
        assertThat(new Inn(SchoolsFixture.INN)).hasToString(SchoolsFixture.INN);
    }

    @Test
    void refusesOneWrongDigitAnywhere() {
        for (int place = 0; place < 10; place++) {
            char[] digits = SchoolsFixture.INN.toCharArray();
            digits[place] = (char) ('0' + (digits[place] - '0' + 1) % 10);

            assertThat(Inn.isValid(new String(digits)))
                    .as("digit %d", place + 1)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "700000001", "70000000012345", "500100732259", "70000000ab", "７０００００００１１"})
    void refusesWhatIsNoNumberOfALegalEntity(String text) {
        assertThat(Inn.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Inn(text));
    }
}
