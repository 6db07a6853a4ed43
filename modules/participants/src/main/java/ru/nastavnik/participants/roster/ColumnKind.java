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
    /** «Что исправить»: the list is a part of an earlier one, with the rows that had to be mended. */
    TO_MEND,
    /** Known, of no use here. */
    OTHER
}
