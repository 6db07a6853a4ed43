package ru.nastavnik.participants.roster;

import java.util.List;

/** What a column of a school's list is about. */
public enum ColumnKind {
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
    OTHER;

    /** What somebody may say that a column is, in the order in which it is offered. */
    public static final List<ColumnKind> CHOICES = List.of(
            NAME,
            SURNAME,
            GIVEN,
            PATRONYMIC,
            CLASS,
            GRADE,
            LETTER,
            BIRTH,
            YEAR,
            POST,
            SUBJECT,
            EXPERIENCE,
            OFFER,
            OTHER);

    /** Whether a heading that means this by the dictionary may be said to mean something else. */
    public boolean isOpen() {
        return this != FORBIDDEN && this != TO_MEND;
    }
}
