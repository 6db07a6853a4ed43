package ru.nastavnik.participants.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.consents.ConsentState.AWAITED;
import static ru.nastavnik.participants.consents.ConsentState.GIVEN;
import static ru.nastavnik.participants.consents.HistoryFixture.LONG_AGO;
import static ru.nastavnik.participants.consents.HistoryFixture.USUAL;
import static ru.nastavnik.participants.consents.HistoryFixture.pupil;
import static ru.nastavnik.participants.consents.Signer.FATHER;
import static ru.nastavnik.participants.consents.Signer.GUARDIAN;
import static ru.nastavnik.participants.consents.Signer.INSTITUTION;
import static ru.nastavnik.participants.consents.Signer.MOTHER;
import static ru.nastavnik.participants.consents.Signer.SELF;
import static ru.nastavnik.participants.consents.Signer.TRUSTEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhoSignsTests {

    @ParameterizedTest
    @EnumSource(names = {"MOTHER", "FATHER", "GUARDIAN", "INSTITUTION"})
    void oneRepresentativeSignsForAChild(Signer signer) {
        assertThat(pupil("2014-02-04").gives(signer, "2026-09-10").stateOn("2026-09-10"))
                .isEqualTo(GIVEN);
    }

    @Test
    void nobodyHasSignedForAChild() {
        Present present = pupil("2014-02-04").on("2026-09-10");
        assertThat(present.state()).isEqualTo(AWAITED);
        assertThat(present.pending()).containsExactly(Line.REPRESENTATIVE);
        assertThat(present.isAwaited()).isTrue();
    }

    @Test
    void fromFourteenOnTwoSign() {
        assertThat(pupil("2010-02-04").gives(MOTHER, "2026-09-10").on("2026-09-10"))
                .satisfies(present -> assertThat(present.state()).isEqualTo(AWAITED))
                .satisfies(present -> assertThat(present.pending()).containsExactly(Line.SELF));
        assertThat(pupil("2010-02-04")
                        .gives(SELF, "2026-09-10")
                        .on("2026-09-10")
                        .pending())
                .containsExactly(Line.REPRESENTATIVE);
        assertThat(pupil("2010-02-04")
                        .gives(TRUSTEE, "2026-09-10")
                        .gives(SELF, "2026-09-12")
                        .stateOn("2026-09-12"))
                .isEqualTo(GIVEN);
    }

    @Test
    void whoeverIsOfAgeSignsAlone() {
        assertThat(pupil("2008-09-11").gives(SELF, "2026-09-11").on("2026-09-11"))
                .satisfies(present -> assertThat(present.state()).isEqualTo(GIVEN))
                .satisfies(present -> assertThat(present.pending()).isEmpty());
        assertThat(pupil("2008-09-11").gives(MOTHER, "2026-09-11").stateOn("2026-09-11"))
                .isEqualTo(AWAITED);
    }

    @Test
    void aFourteenthBirthdayAddsALineAndBreaksNothing() {
        HistoryFixture lev = pupil("2012-09-17").gives(MOTHER, "2026-09-10");
        assertThat(lev.on("2026-09-16").pending()).isEmpty();
        assertThat(lev.on("2026-09-17").state()).isEqualTo(GIVEN);
        assertThat(lev.on("2026-09-17").pending()).containsExactly(Line.SELF);
        assertThat(lev.gives(SELF, "2026-09-20").on("2026-09-20").pending()).isEmpty();
    }

    @Test
    void anEighteenthBirthdayAsksThePersonAnewAndBreaksNothing() {
        HistoryFixture lev = pupil("2008-11-01").gives(FATHER, "2026-09-10").gives(SELF, "2026-09-10");
        assertThat(lev.on("2026-10-31").pending()).isEmpty();
        assertThat(lev.on("2026-11-01").state()).isEqualTo(GIVEN);
        assertThat(lev.on("2026-11-01").pending()).containsExactly(Line.SELF);
        assertThat(lev.gives(SELF, "2026-11-05").on("2026-11-05").pending()).isEmpty();
    }

    @Test
    void aPaperOfOneOfTwoDoesNotBecomeWholeByABirthday() {
        assertThat(pupil("2008-11-01").gives(SELF, "2026-09-10").stateOn("2026-11-01"))
                .isEqualTo(AWAITED);
        assertThat(pupil("2008-11-01").gives(MOTHER, "2026-09-10").stateOn("2026-11-01"))
                .isEqualTo(AWAITED);
        assertThat(pupil("2012-09-17")
                        .gives(SELF, "2026-09-10")
                        .on("2026-09-17")
                        .pending())
                .containsExactlyInAnyOrder(Line.SELF, Line.REPRESENTATIVE);
    }

    @Test
    void guardianshipGoesOnAtFourteenWithoutANewPaper() {
        HistoryFixture lev = pupil("2012-09-17").gives(GUARDIAN, "2026-09-10");
        assertThat(lev.stateOn("2026-09-17")).isEqualTo(GIVEN);
        assertThat(lev.gives(SELF, "2026-09-18").on("2026-09-18").pending()).isEmpty();
        assertThat(pupil("2014-09-17").gives(INSTITUTION, "2026-09-10").stateOn("2026-09-11"))
                .isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 13", "2027-01-01, 14", "2030-12-31, 17", "2031-01-01, 18"})
    void ofAYearAloneTheAgeCountsThatIsReachedForSure(LocalDate day, int age) {
        assertThat(new Birth(null, 2012, true).ageOn(day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 13", "2026-03-01, 14"})
    void whoIsBornOnALeapDayIsOlderOnTheFirstOfMarch(LocalDate day, int age) {
        assertThat(new Birth(LocalDate.of(2012, 2, 29), null, true).ageOn(day)).isEqualTo(age);
    }

    @Test
    void aPupilOfUnknownAgeIsAChildAndStaffAreOfAge() {
        assertThat(new Birth(null, null, true).ageOn(LONG_AGO)).isZero();
        assertThat(new Birth(null, null, false).ageOn(LONG_AGO)).isEqualTo(18);
        assertThat(new Birth(LocalDate.of(2009, 5, 1), null, false).ageOn(LocalDate.of(2026, 9, 1)))
                .isEqualTo(17);
    }

    @Test
    void aSchoolMayLetRepresentativesSignAloneFromADayOn() {
        List<AgeRule> rows = new ArrayList<>(USUAL.rows());
        LocalDate from = LocalDate.of(2026, 9, 1);
        rows.add(new AgeRule(from, 0, AgeRule.Signers.REPRESENTATIVE, false));
        rows.add(new AgeRule(from, 18, AgeRule.Signers.SELF, false));
        HistoryFixture lev = pupil("2010-02-04").under(new AgeRules(rows)).gives(MOTHER, "2026-08-20", "2027-08-31");
        assertThat(lev.stateOn("2026-08-31")).isEqualTo(AWAITED);
        assertThat(lev.stateOn("2026-09-01")).isEqualTo(GIVEN);
    }

    @Test
    void aMarkCarriedOverStandsForAllWhoWereToSignOnItsDay() {
        HistoryFixture lev = pupil("2010-02-04").carriesOver(Says.GIVEN, "2026-09-10");
        assertThat(lev.on("2026-09-10")).satisfies(present -> {
            assertThat(present.state()).isEqualTo(GIVEN);
            assertThat(present.pending()).isEmpty();
        });
        assertThat(lev.on("2028-02-04").pending()).containsExactly(Line.SELF);
        assertThat(lev.withdraws(MOTHER, "2026-10-01").stateOn("2026-10-01")).isEqualTo(ConsentState.WITHDRAWN);
    }
}
