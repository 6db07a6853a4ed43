package ru.nastavnik.matching.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.matching.compatibility.PairingFixture.aPairing;
import static ru.nastavnik.matching.compatibility.PairingFixture.pupils;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.matching.compatibility.Verdict.Refused;
import ru.nastavnik.matching.compatibility.Verdict.Suitable;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.consents.ConsentState;

/** Each rule refuses its case, and the fixture without the fault is let through. */
class PairingRuleTests {

    @Test
    void letsThroughAPairWithoutFault() {
        assertThat(PairingRule.allCurrentRules())
                .allSatisfy(rule -> assertThat(rule.check(aPairing().build())).isEmpty());
    }

    @Test
    void refusesOneself() {
        assertThat(verdict(aPairing().mentor(PairingFixture.MENTEE))).isEqualTo(refused("matching.rule.oneself"));
    }

    @Test
    void refusesAMentorWhoIsNotOfTheForm() {
        assertThat(verdict(aPairing().kinds(PersonKind.PUPIL, PersonKind.PUPIL)))
                .isEqualTo(refused("matching.rule.mentor-not-of-form"));
    }

    @Test
    void refusesAMenteeWhoIsNotOfTheForm() {
        assertThat(verdict(aPairing().kinds(PersonKind.STAFF, PersonKind.STAFF)))
                .isEqualTo(refused("matching.rule.mentee-not-of-form"));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "WITHDRAWN"})
    void refusesAMenteeWhoDoesNotConsent(ConsentState no) {
        assertThat(verdict(aPairing().consents(no, ConsentState.GIVEN)))
                .isEqualTo(refused("matching.rule.mentee-consent." + no));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "WITHDRAWN"})
    void refusesAMentorWhoDoesNotConsent(ConsentState no) {
        assertThat(verdict(aPairing().consents(ConsentState.GIVEN, no)))
                .isEqualTo(refused("matching.rule.mentor-consent." + no));
    }

    @Test
    void letsDraftsBeMadeWhilePapersAreAwaited() {
        assertThat(verdict(aPairing().consents(ConsentState.AWAITED, ConsentState.AWAITED)))
                .isInstanceOf(Suitable.class);
    }

    @Test
    void refusesTwoWhoAreAPairAlready() {
        assertThat(verdict(aPairing().pairedAlready())).isEqualTo(refused("matching.rule.paired-already"));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "1, 3"})
    void refusesAMentorWithoutAPlace(int capacity, int taken) {
        assertThat(verdict(aPairing().places(capacity, taken)))
                .isEqualTo(new Refused("matching.rule.no-place", List.of(capacity)));
    }

    @Test
    void aYoungerPupilIsNoWall() {
        assertThat(verdict(pupils(6, 7))).isInstanceOf(Suitable.class);
    }

    private static Verdict verdict(PairingFixture pairing) {
        return Verdict.of(pairing.build());
    }

    private static Refused refused(String messageKey) {
        return new Refused(messageKey, List.of());
    }
}
