package ru.nastavnik.participants.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonName;

/**
 * A class as it stands in a cell.
 *
 * @param cell  as it was written
 * @param left  whether it says, in place of a class, that the person has left
 * @param group empty where it says none
 */
record WrittenClass(String cell, boolean left, Optional<ClassGroup> group) {

    private static final Pattern LEFT = Pattern.compile("(выбыл|отчислен|переведен|выпущен|выпуск).*");

    static WrittenClass read(String cell) {
        return new WrittenClass(cell, LEFT.matcher(PersonName.keyOf(cell)).matches(), ClassGroup.read(cell));
    }
}
