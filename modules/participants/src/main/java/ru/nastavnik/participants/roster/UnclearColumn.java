package ru.nastavnik.participants.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A column of a list that has to be explained.
 *
 * @param heading  as it stands in the list, or how a column without one is called, see {@link ListColumn#number()}
 * @param values   the first that stand in it
 * @param kind     what it is taken for or looks like; {@literal null} where nobody knows it
 * @param proposed whether it only looks like it
 */
@PersonalData
public record UnclearColumn(
        String heading, List<String> values, @Nullable ColumnKind kind, boolean proposed) {

    @Override
    public String toString() {
        return "UnclearColumn[%s]".formatted(kind);
    }
}
