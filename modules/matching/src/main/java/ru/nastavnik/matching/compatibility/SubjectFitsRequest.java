package ru.nastavnik.matching.compatibility;

/**
 * The mentor knows the subject that the request is about. Where it is about none, whoever names its topic among the
 * competences fits, and everyone else a little.
 */
final class SubjectFitsRequest implements Criterion {

    private static final int MOST = 500;
    private static final int WITHOUT_SUBJECT = 300;

    @Override
    public Reason judge(Pairing pairing) {
        String subject = pairing.mentee().subject();
        if (subject == null
                && pairing.mentor().topics().contains(pairing.mentee().topic())) {
            return new Reason(ReasonCode.TOPIC_NAMED, null, null, MOST, MOST);
        }
        if (subject == null) {
            return new Reason(ReasonCode.SUBJECT_ANY, null, null, WITHOUT_SUBJECT, MOST);
        }
        boolean fits = pairing.mentor().subjects().contains(subject);
        return fits
                ? new Reason(ReasonCode.SUBJECT_SAME, null, subject, MOST, MOST)
                : new Reason(ReasonCode.SUBJECT_OTHER, null, subject, 0, MOST);
    }
}
