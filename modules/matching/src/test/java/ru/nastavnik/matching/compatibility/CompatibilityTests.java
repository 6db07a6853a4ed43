package ru.nastavnik.matching.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.matching.compatibility.PairingFixture.aPairing;
import static ru.nastavnik.matching.compatibility.PairingFixture.pupils;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.participants.PersonKind;

/** The table of {@code docs/domain/matching.md}, each line with its counter-example. */
class CompatibilityTests {

    @Test
    void aMentorWithTheSubjectFits() {
        assertThat(subject(aPairing())).isEqualTo(new Reason(ReasonCode.SUBJECT_SAME, null, "MATHS", 500, 500));
    }

    @Test
    void aMentorOfAnotherSubjectDoesNotFit() {
        assertThat(subject(aPairing().knowing("CHEMISTRY")))
                .isEqualTo(new Reason(ReasonCode.SUBJECT_OTHER, null, "MATHS", 0, 500));
    }

    @Test
    void aRequestWithoutSubjectFitsEveryoneALittle() {
        assertThat(subject(aPairing().asking(null)))
                .isEqualTo(new Reason(ReasonCode.SUBJECT_ANY, null, null, 300, 500));
    }

    @Test
    void aMentorWhoseCompetencesNameTheTopicFits() {
        assertThat(subject(aPairing().about("EXAM").competentIn("CAREER", "EXAM")))
                .isEqualTo(new Reason(ReasonCode.TOPIC_NAMED, null, null, 500, 500));
        assertThat(subject(aPairing().about("EXAM").competentIn("CAREER")))
                .isEqualTo(new Reason(ReasonCode.SUBJECT_ANY, null, null, 300, 500));
        assertThat(subject(aPairing().knowing("CHEMISTRY").competentIn("SUBJECT")))
                .isEqualTo(new Reason(ReasonCode.SUBJECT_OTHER, null, "MATHS", 0, 500));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 13, 13, AGE_WISHED, , 300",
        "13, , 13, AGE_WISHED, , 300",
        ", 12, 13, AGE_NOT_WISHED, 1, 150",
        "14, 16, 13, AGE_NOT_WISHED, 1, 150",
        "16, , 13, AGE_NOT_WISHED, 3, 0"
    })
    void aMentorMayWishMenteesOfSomeAge(Integer from, Integer to, int age, ReasonCode code, Integer years, int points) {
        assertThat(age(aPairing().wishing(from, to, age))).isEqualTo(new Reason(code, years, null, points, 300));
    }

    @Test
    void aWishOutweighsNoDistanceThatSuitsLess() {
        assertThat(age(pupils(6, 9).wishing(10, 16, 15)))
                .isEqualTo(new Reason(ReasonCode.GRADES_YOUNGER, 3, null, 60, 300));
        assertThat(age(aPairing().born(null, 2013).wishing(10, 16, 13)))
                .isEqualTo(new Reason(ReasonCode.AGE_WISHED, null, null, 300, 300));
        assertThat(age(aPairing().wishing(10, 12, null)))
                .isEqualTo(new Reason(ReasonCode.YEARS_OLDER, 28, null, 300, 300));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 7, GRADES_OLDER, 2, 300",
        "10, 7, GRADES_OLDER, 3, 300",
        "7, 7, GRADE_SAME, 0, 240",
        "6, 7, GRADES_YOUNGER, 1, 180",
        "11, 5, GRADES_OLDER, 6, 120",
        "11, 1, GRADES_OLDER, 10, 0"
    })
    void pupilsAreComparedByGrades(int mentor, int mentee, ReasonCode code, int distance, int points) {
        assertThat(age(pupils(mentor, mentee))).isEqualTo(new Reason(code, distance, null, points, 300));
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, PUPIL, 1985, 2013, YEARS_OLDER, 28, 300",
        "STUDENT, PUPIL, 2006, 2013, YEARS_OLDER, 7, 300",
        "STUDENT, PUPIL, 2003, 2013, YEARS_OLDER, 10, 180",
        "STAFF, STAFF, 1985, 2001, YEARS_OLDER, 16, 300",
        "STAFF, STAFF, 2001, 2001, YEARS_SAME, 0, 0",
        "STAFF, STAFF, 2001, 1985, YEARS_YOUNGER, 16, 0"
    })
    void othersAreComparedByYears(
            PersonKind mentor, PersonKind mentee, int born, int bornMentee, ReasonCode code, int distance, int points) {
        assertThat(age(aPairing().kinds(mentor, mentee).born(born, bornMentee)))
                .isEqualTo(new Reason(code, distance, null, points, 300));
    }

    @Test
    void anUnknownAgeIsNoFault() {
        Reason unknown = new Reason(ReasonCode.AGE_UNKNOWN, null, null, 150, 300);

        assertThat(age(aPairing().born(1985, null))).isEqualTo(unknown);
        assertThat(age(aPairing().born(null, 2013))).isEqualTo(unknown);
        assertThat(age(pupils(9, 7).withoutClassOfMentee())).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 80", "10, 200", "30, 200"})
    void experienceCountsUpToTenYears(int years, int points) {
        assertThat(experience(aPairing().experience(years)))
                .isEqualTo(new Reason(ReasonCode.EXPERIENCE, years, null, points, 200));
    }

    @Test
    void noExperienceIsAskedOfPupils() {
        assertThat(experience(pupils(9, 7).experience(0)))
                .isEqualTo(new Reason(ReasonCode.EXPERIENCE_OF_PUPIL, null, null, 100, 200));
    }

    @Test
    void criteriaTogetherCountUpToTheBest() {
        List<Reason> reasons =
                Compatibility.of(aPairing().experience(15).build()).reasons();

        assertThat(reasons.stream().mapToInt(Reason::outOf).sum()).isEqualTo(Compatibility.BEST);
        assertThat(new Compatibility(reasons).score()).isEqualTo(Compatibility.BEST);
    }

    @ParameterizedTest
    @CsvSource({"700, EXCELLENT", "699, GOOD", "450, GOOD", "449, WITH_RESERVATIONS", "0, WITH_RESERVATIONS"})
    void sayingAScoreInAWord(int score, Compatibility.Grade grade) {
        assertThat(Compatibility.Grade.of(score)).isEqualTo(grade);
    }

    private static Reason subject(PairingFixture pairing) {
        return new SubjectFitsRequest().judge(pairing.build());
    }

    private static Reason age(PairingFixture pairing) {
        return new AgeDistance().judge(pairing.build());
    }

    private static Reason experience(PairingFixture pairing) {
        return new Experience().judge(pairing.build());
    }
}
