package ru.nastavnik.participants;

/**
 * What someone is to the school; decides in which forms of mentoring they may stand on which side. A person has one kind and
 * any number of roles: mentee in one pair, mentor in another.
 */
public enum PersonKind {
    /** Ученик. */
    PUPIL,
    /** Сотрудник школы: teacher, psychologist, deputy head. */
    STAFF,
    /** Студент of a college or university, not of this school. */
    STUDENT,
    /** Наставник от работодателя, or from another partner. */
    PARTNER,
    /** Родитель of a pupil, as someone who helps other pupils. */
    PARENT,
    /** Выпускник of this school. */
    ALUMNUS
}
