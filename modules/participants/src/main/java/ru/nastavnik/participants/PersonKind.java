package ru.nastavnik.participants;

/** What someone is to the school; decides in which forms of mentoring they may stand on which side. */
public enum PersonKind {
    /** Ученик. */
    PUPIL,
    /** Сотрудник школы: teacher, psychologist, deputy head. */
    STAFF,
    /** Студент of a college or university, not of this school. */
    STUDENT,
    /** Представитель работодателя or another partner. */
    PARTNER
}
