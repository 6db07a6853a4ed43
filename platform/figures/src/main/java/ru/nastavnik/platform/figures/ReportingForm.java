package ru.nastavnik.platform.figures;

/**
 * The form of mentoring as it is reported: the five base forms of the federal target model (Р-145, 25.12.2019), the
 * schools' own "teacher – pupil", and the rest. A school's catalogue may hold more forms; each names one of these.
 */
public enum ReportingForm {
    PUPIL_PUPIL,
    TEACHER_TEACHER,
    STUDENT_PUPIL,
    EMPLOYER_PUPIL,
    EMPLOYER_STUDENT,
    TEACHER_PUPIL,
    OTHER
}
