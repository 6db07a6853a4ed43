package ru.nastavnik.participants.roster;

/** What a column of a school's list is about. */
enum ColumnKind {
    NUMBER,
    NAME,
    SURNAME,
    GIVEN,
    PATRONYMIC,
    CLASS,
    GRADE,
    LETTER,
    BIRTH,
    YEAR,
    SEX,
    POST,
    SUBJECT,
    EXPERIENCE,
    OFFER,
    /** Data that nobody needs here; never read, and said so. */
    FORBIDDEN,
    /** Known, of no use here. */
    OTHER
}
