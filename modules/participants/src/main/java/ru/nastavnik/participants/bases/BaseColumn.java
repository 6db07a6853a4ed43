package ru.nastavnik.participants.bases;

/** What a column of a base holds. */
enum BaseColumn {
    NUMBER,
    NAME,
    CONTACT,
    /** Place of work or study of the person whom the row is about. */
    PLACE,
    BIRTH_YEAR,
    REQUEST,
    COMPETENCES,
    ACHIEVEMENTS,
    INTERESTS,
    WISHED_AGE,
    FREE_TIME,
    SINCE,
    /** The other side of the pair. */
    OTHER,
    FORM,
    OTHER_PLACE,
    UNTIL,
    RESULTS,
    LINK,
    MARK
}
