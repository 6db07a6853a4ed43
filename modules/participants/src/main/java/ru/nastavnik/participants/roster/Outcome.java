package ru.nastavnik.participants.roster;

/** What a row of a list comes to. */
public enum Outcome {
    /** Добавим. */
    ADD,
    /** Обновим. */
    UPDATE,
    /** Без изменений. */
    SAME,
    /** The person stands in the file twice. */
    REPEAT,
    /** Выбыл, as the list says; the school marks it itself. */
    LEFT,
    /** In the school, but not in the file; nothing happens to them. */
    MISSING,
    /** Has to be mended first. */
    ERROR
}
