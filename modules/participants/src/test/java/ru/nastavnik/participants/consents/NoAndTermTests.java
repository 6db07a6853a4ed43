package ru.nastavnik.participants.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.consents.ConsentState.AWAITED;
import static ru.nastavnik.participants.consents.ConsentState.EXPIRING;
import static ru.nastavnik.participants.consents.ConsentState.GIVEN;
import static ru.nastavnik.participants.consents.ConsentState.REFUSED;
import static ru.nastavnik.participants.consents.ConsentState.WITHDRAWN;
import static ru.nastavnik.participants.consents.HistoryFixture.pupil;
import static ru.nastavnik.participants.consents.Signer.FATHER;
import static ru.nastavnik.participants.consents.Signer.GUARDIAN;
import static ru.nastavnik.participants.consents.Signer.MOTHER;
import static ru.nastavnik.participants.consents.Signer.SELF;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoAndTermTests {

    private static HistoryFixture child() {
        return pupil("2014-02-04").gives(MOTHER, "2026-09-10");
    }

    @Test
    void oneOfTwoParentsSufficesToWithdraw() {
        HistoryFixture lev = child().withdraws(FATHER, "2026-10-01");
        assertThat(lev.stateOn("2026-09-30")).isEqualTo(GIVEN);
        assertThat(lev.stateOn("2026-10-01")).isEqualTo(WITHDRAWN);
        assertThat(lev.on("2026-10-01").isAwaited()).isFalse();
    }

    @Test
    void theOtherParentsPaperDoesNotLiftAWithdrawal() {
        HistoryFixture lev = child().withdraws(FATHER, "2026-10-01").gives(MOTHER, "2026-10-05");
        assertThat(lev.stateOn("2026-10-05")).isEqualTo(WITHDRAWN);
        assertThat(lev.gives(FATHER, "2026-10-06").stateOn("2026-10-06")).isEqualTo(GIVEN);
    }

    @Test
    void aNoOfTheChildCountsAtAnyAge() {
        assertThat(child().refuses(SELF, "2026-09-11").stateOn("2026-09-11")).isEqualTo(REFUSED);
    }

    @Test
    void aGuardiansPaperEndsTheSayOfParents() {
        HistoryFixture lev = child().withdraws(FATHER, "2026-10-01").gives(GUARDIAN, "2026-11-01");
        assertThat(lev.stateOn("2026-11-01")).isEqualTo(GIVEN);
        assertThat(lev.withdraws(GUARDIAN, "2026-11-02").stateOn("2026-11-02")).isEqualTo(WITHDRAWN);
    }

    @Test
    void comingOfAgeEndsTheSayOfParentsOnceThePersonSigns() {
        HistoryFixture lev = pupil("2008-11-01").refuses(MOTHER, "2026-09-10");
        assertThat(lev.stateOn("2026-11-01")).isEqualTo(REFUSED);
        assertThat(lev.gives(SELF, "2026-11-02").stateOn("2026-11-02")).isEqualTo(GIVEN);
        assertThat(lev.withdraws(MOTHER, "2026-11-03").stateOn("2026-11-03")).isEqualTo(GIVEN);
        assertThat(lev.withdraws(SELF, "2026-11-04").stateOn("2026-11-04")).isEqualTo(WITHDRAWN);
    }

    @Test
    void onOneDayWhatWasRecordedLastCounts() {
        assertThat(child().withdraws(MOTHER, "2026-09-10").stateOn("2026-09-10"))
                .isEqualTo(WITHDRAWN);
        assertThat(pupil("2014-02-04")
                        .refuses(MOTHER, "2026-09-10")
                        .gives(MOTHER, "2026-09-10")
                        .stateOn("2026-09-10"))
                .isEqualTo(GIVEN);
    }

    @Test
    void whatWasRecordedByMistakeDoesNotCount() {
        HistoryFixture lev = child().withdraws(FATHER, "2026-10-01").takesThatBack("2026-10-02");
        assertThat(lev.stateOn("2026-10-02")).isEqualTo(GIVEN);
        assertThat(child().takesThatBack("2026-09-11").stateOn("2026-09-11")).isEqualTo(AWAITED);
        assertThat(lev.facts()).hasSize(3);
    }

    @Test
    void aNoCarriedOverIsLiftedByWhoeverSigns() {
        HistoryFixture lev = pupil("2014-02-04").carriesOver(Says.REFUSED, "2026-09-10");
        assertThat(lev.stateOn("2026-09-10")).isEqualTo(REFUSED);
        assertThat(lev.gives(MOTHER, "2026-09-10").stateOn("2026-09-10")).isEqualTo(GIVEN);
    }

    @Test
    void aTermIsWarnedOfAndEnds() {
        HistoryFixture lev = pupil("2014-02-04").gives(MOTHER, "2026-09-10", "2027-08-31");
        assertThat(lev.stateOn("2027-07-31")).isEqualTo(GIVEN);
        assertThat(lev.stateOn("2027-08-01")).isEqualTo(EXPIRING);
        assertThat(lev.on("2027-08-01").needsBlank()).isTrue();
        assertThat(lev.stateOn("2027-08-31")).isEqualTo(EXPIRING);
        Present over = lev.on("2027-09-01");
        assertThat(over.state()).isEqualTo(AWAITED);
        assertThat(over.expired()).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(over.pending()).containsExactly(Line.REPRESENTATIVE);
    }

    @Test
    void aTermOfOneParentDoesNotEndWhatTheOtherGave() {
        HistoryFixture lev =
                pupil("2014-02-04").gives(MOTHER, "2026-09-10", "2026-12-31").gives(FATHER, "2026-09-11", "2027-08-31");
        assertThat(lev.stateOn("2027-01-01")).isEqualTo(GIVEN);
        assertThat(lev.on("2027-01-01").last()).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    @Test
    void theEarlierOfTwoNeededSignaturesEndsAll() {
        HistoryFixture lev =
                pupil("2010-02-04").gives(MOTHER, "2026-09-10", "2027-08-31").gives(SELF, "2026-09-10", "2026-12-31");
        assertThat(lev.stateOn("2026-12-15")).isEqualTo(EXPIRING);
        assertThat(lev.stateOn("2027-01-01")).isEqualTo(AWAITED);
        assertThat(lev.on("2027-01-01").expired()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(pupil("2010-02-04")
                        .gives(MOTHER, "2026-09-10", "2027-08-31")
                        .on("2026-09-10")
                        .expired())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-10, 2027-08-31", "2027-05-31, 2027-08-31", "2027-06-01, 2028-08-31", "2027-08-31, 2028-08-31"})
    void aConsentOfSummerIsForTheSchoolYearToCome(LocalDate signed, LocalDate last) {
        ConsentPaper paper = new ConsentPaper(
                ConsentKind.PARTICIPATION, 1, HistoryFixture.LONG_AGO, ConsentPaper.Lasts.SCHOOL_YEAR, 30);
        assertThat(paper.lastDay(signed)).contains(last);
    }
}
