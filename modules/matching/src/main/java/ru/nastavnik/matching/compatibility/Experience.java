package ru.nastavnik.matching.compatibility;

import ru.nastavnik.participants.PersonKind;

/** The mentor has worked for some years. Of pupils none is asked: they all count the same. */
final class Experience implements Criterion {

    private static final int MOST = 200;
    private static final int FOR_EACH_YEAR = 20;
    private static final int OF_PUPIL = 100;

    @Override
    public Reason judge(Pairing pairing) {
        if (pairing.mentor().kind() == PersonKind.PUPIL) {
            return new Reason(ReasonCode.EXPERIENCE_OF_PUPIL, null, null, OF_PUPIL, MOST);
        }
        int years = pairing.mentor().experienceYears();
        return new Reason(ReasonCode.EXPERIENCE, years, null, Math.min(MOST, FOR_EACH_YEAR * years), MOST);
    }
}
