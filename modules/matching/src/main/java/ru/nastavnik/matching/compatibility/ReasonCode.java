package ru.nastavnik.matching.compatibility;

/** What a reason says. The sentence is the message {@code matching.reason.<code>}. */
public enum ReasonCode {
    /** The mentor has the subject of the request. */
    SUBJECT_SAME,
    /** The request names a subject that the mentor has not. */
    SUBJECT_OTHER,
    /** The request names no subject. */
    SUBJECT_ANY,
    /** The request names no subject, and the mentor's competences speak of its topic. */
    TOPIC_NAMED,
    /** The mentor is some classes above. */
    GRADES_OLDER,
    /** The mentor is in a class of the same grade: «равный – равному». */
    GRADE_SAME,
    /** The mentor is some classes below; worth a thought, no wall. */
    GRADES_YOUNGER,
    /** The mentor is some years older. */
    YEARS_OLDER,
    /** Both were born in one year. */
    YEARS_SAME,
    /** The mentor is some years younger; worth a thought, no wall. */
    YEARS_YOUNGER,
    /** The mentee is of the age that the mentor wishes. */
    AGE_WISHED,
    /** The mentee is some years younger or older than the mentor wishes; no wall. */
    AGE_NOT_WISHED,
    /** A class or a year of birth is missing. */
    AGE_UNKNOWN,
    /** The mentor has worked for some years. */
    EXPERIENCE,
    /** The mentor is a pupil, of whom no experience is asked. */
    EXPERIENCE_OF_PUPIL
}
