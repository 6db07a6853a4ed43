package ru.nastavnik.matching.compatibility;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.WishedAge;

/**
 * The mentor is older by as much as is usual between people of these kinds. Two pupils are compared by their classes,
 * as schools do; everyone else by the year of birth. Where the mentor wishes mentees of some age, that counts as well: what
 * suits less is told.
 */
final class AgeDistance implements Criterion {

    private static final int MOST = 300;
    private static final int WHERE_UNKNOWN = 150;
    private static final int LESS_FOR_EACH_YEAR_OUTSIDE = 60;
    private static final int LESS_FOR_EACH_YEAR_NOT_WISHED = 150;

    @Override
    public Reason judge(Pairing pairing) {
        Reason distance = byDistance(pairing);
        WishedAge wished = pairing.mentor().wished();
        Integer age = pairing.mentee().age();
        if (wished.isAny() || age == null) {
            return distance;
        }
        Reason wish = byWish(wished.yearsOutside(age));
        return wish.points() <= distance.points() || distance.code() == ReasonCode.AGE_UNKNOWN ? wish : distance;
    }

    private static Reason byWish(int outside) {
        return outside == 0
                ? new Reason(ReasonCode.AGE_WISHED, null, null, MOST, MOST)
                : new Reason(
                        ReasonCode.AGE_NOT_WISHED,
                        outside,
                        null,
                        Math.max(0, MOST - LESS_FOR_EACH_YEAR_NOT_WISHED * outside),
                        MOST);
    }

    private static Reason byDistance(Pairing pairing) {
        PersonKind mentor = pairing.mentor().kind();
        PersonKind mentee = pairing.mentee().kind();
        Usual usual = Usual.between(mentor, mentee);
        return mentor == PersonKind.PUPIL && mentee == PersonKind.PUPIL
                ? byGrades(pairing.mentor().classGroup(), pairing.mentee().classGroup(), usual)
                : byYears(pairing.mentor().birthYear(), pairing.mentee().birthYear(), usual);
    }

    private static Reason byGrades(@Nullable ClassGroup mentor, @Nullable ClassGroup mentee, Usual usual) {
        if (mentor == null || mentee == null) {
            return unknown();
        }
        int above = mentor.grade() - mentee.grade();
        ReasonCode code =
                above > 0 ? ReasonCode.GRADES_OLDER : above == 0 ? ReasonCode.GRADE_SAME : ReasonCode.GRADES_YOUNGER;
        return reason(code, above, usual);
    }

    private static Reason byYears(@Nullable Integer mentor, @Nullable Integer mentee, Usual usual) {
        if (mentor == null || mentee == null) {
            return unknown();
        }
        int older = mentee - mentor;
        ReasonCode code =
                older > 0 ? ReasonCode.YEARS_OLDER : older == 0 ? ReasonCode.YEARS_SAME : ReasonCode.YEARS_YOUNGER;
        return reason(code, older, usual);
    }

    private static Reason reason(ReasonCode code, int distance, Usual usual) {
        int points = Math.max(0, MOST - LESS_FOR_EACH_YEAR_OUTSIDE * usual.outside(distance));
        return new Reason(code, Math.abs(distance), null, points, MOST);
    }

    private static Reason unknown() {
        return new Reason(ReasonCode.AGE_UNKNOWN, null, null, WHERE_UNKNOWN, MOST);
    }

    /** By how much a mentor is usually older. */
    private record Usual(int from, int to) {

        static Usual between(PersonKind mentor, PersonKind mentee) {
            if (mentee != PersonKind.PUPIL) {
                return new Usual(5, 30);
            }
            return switch (mentor) {
                case PUPIL -> new Usual(1, 3);
                case STUDENT -> new Usual(3, 8);
                case ALUMNUS -> new Usual(3, 45);
                case STAFF, PARTNER, PARENT -> new Usual(5, 45);
            };
        }

        int outside(int distance) {
            return Math.max(0, Math.max(from - distance, distance - to));
        }
    }
}
