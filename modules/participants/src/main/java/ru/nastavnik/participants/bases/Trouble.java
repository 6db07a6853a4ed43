package ru.nastavnik.participants.bases;

/**
 * What could not be taken of a row, and the cell of it to look at.
 *
 * @param column of the cell, by name; see {@link BasePlan.Cell}
 */
public record Trouble(Sentence said, String column) {

    static Trouble of(BaseColumn column, String key, Object... values) {
        return new Trouble(Sentence.of(key, values), column.name());
    }

    static Trouble of(BaseColumn column, Sentence said) {
        return new Trouble(said, column.name());
    }
}
