package ru.nastavnik.participants.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"7707083893", " 77 07 083893 ", "500100732259"})
    void readsTenAndTwelveDigitsWithTrueChecksums(String written) {
        assertThat(TaxNumber.read(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7707083894", "500100732258", "500100732269", "770708389", "77070838933", "", "ИНН", "770708389O"
            })
    void refusesAnythingElse(String written) {
        assertThat(TaxNumber.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7707083893"})
    void knowsALegalEntity(String written) {
        assertThat(TaxNumber.read(written).orElseThrow().isOfLegalEntity()).isTrue();
        assertThat(TaxNumber.read("500100732259").orElseThrow().isOfLegalEntity())
                .isFalse();
    }
}
