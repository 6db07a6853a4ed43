package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SchoolTests {

    private static final Instant NOW = Instant.parse("2026-09-01T03:00:00Z");

    private final School school = SchoolsFixture.aSchool(NOW);

    @Test
    void joinsStepByStepAndThenWorks() {
        assertThat(school.takeUp(NOW)).isTrue();

        school.reach(JoiningStep.DATABASE, NOW);
        school.reach(JoiningStep.ORGANIZATION, NOW);
        school.reach(JoiningStep.DIRECTOR, NOW);
        assertThat(school.status()).isEqualTo(SchoolStatus.JOINING);
        school.reach(JoiningStep.OPENING, NOW);

        assertThat(school.status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void jumpsOverNoStep() {
        assertThatIllegalStateException().isThrownBy(() -> school.reach(JoiningStep.DIRECTOR, NOW));
        assertThatIllegalStateException().isThrownBy(() -> school.reach(JoiningStep.REGISTER, NOW));
    }

    @Test
    void isTakenUpByOneAtATime() {
        assertThat(school.takeUp(NOW)).isTrue();
        assertThat(school.takeUp(NOW.plusSeconds(119))).isFalse();
    }

    @Test
    void isTakenUpAgainAfterTwoSilentMinutes() {
        school.takeUp(NOW);

        assertThat(school.takeUp(NOW.plusSeconds(120))).isTrue();
    }

    @Test
    void isTakenUpAtOnceWhereItStoppedWithAReason() {
        school.takeUp(NOW);
        school.stop(JoiningFailure.SIGN_IN_SERVER_DOWN, NOW);

        assertThat(school.failure()).contains(JoiningFailure.SIGN_IN_SERVER_DOWN);
        assertThat(school.takeUp(NOW)).isTrue();
        assertThat(school.failure()).isEmpty();
    }

    @Test
    void isNotTakenUpOnceItWorks() {
        SchoolsFixture.joined(school, NOW);

        assertThat(school.takeUp(NOW.plusSeconds(600))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> school.stop(JoiningFailure.UNFORESEEN, NOW));
    }

    @Test
    void isSuspendedOnlyWhileItWorks() {
        assertThatIllegalStateException().isThrownBy(school::suspend);

        SchoolsFixture.joined(school, NOW);
        school.suspend();
        assertThat(school.status()).isEqualTo(SchoolStatus.SUSPENDED);
        school.resume();
        assertThat(school.status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void goesIntoTheArchiveOnlyWhenItIsSuspended() {
        SchoolsFixture.joined(school, NOW);
        assertThatIllegalStateException().isThrownBy(school::archive);

        school.suspend();
        school.archive();
        assertThat(school.status()).isEqualTo(SchoolStatus.ARCHIVED);
        assertThatIllegalStateException().isThrownBy(school::resume);
    }
}
