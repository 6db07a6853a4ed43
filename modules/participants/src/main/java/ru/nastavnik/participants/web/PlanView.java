package ru.nastavnik.participants.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.web.Paging;

/**
 * A plan as a page shows it, in ready sentences.
 *
 * @param id        of the upload
 * @param file      its name
 * @param committed whether it has become the school's list
 * @param undone    whether that was undone
 * @param undoUntil until when it can be undone; empty where it cannot
 * @param mending   whether there are rows to mend
 * @param changes   whether there is anything to confirm
 * @param notes     about the list as a whole
 * @param tabs      outcomes that occur, one of them open
 * @param lines     of the open tab, one leaf of them
 * @param paging    which leaf
 * @param failure   why it did not go on; empty where it did
 * @param columns   of the list, while it can be said what they mean
 * @param unclear   those that have to be explained before the list can be read
 */
@PersonalData
record PlanView(
        String id,
        String file,
        boolean committed,
        boolean undone,
        String undoUntil,
        boolean mending,
        boolean changes,
        List<String> notes,
        List<Tab> tabs,
        List<Line> lines,
        Paging paging,
        String failure,
        List<Column> columns,
        List<Asked> unclear) {

    /** Columns that nobody knows. */
    public List<Column> unknown() {
        return columns.stream().filter(Column::unknown).toList();
    }

    /** Columns that were taken for something. */
    public List<Column> known() {
        return columns.stream().filter(column -> !column.unknown()).toList();
    }

    /**
     * A column, and what it may be said to mean.
     *
     * @param heading what it is called
     * @param label   the same as a sentence that a choice ends
     */
    record Column(String heading, String label, boolean unknown, List<Choice> choices) {}

    /**
     * A column that has to be explained.
     *
     * @param heading what it is called
     * @param title   the same in words
     * @param values  the first that stand in it
     * @param likely  whether one of the choices was chosen by the look of these
     */
    @PersonalData
    record Asked(String heading, String title, List<String> values, boolean likely, List<Choice> choices) {

        @Override
        public String toString() {
            return "Asked[%d]".formatted(values.size());
        }
    }

    /** What a column may be said to mean. */
    record Choice(String value, String label, boolean chosen) {}

    /** A list on its way. */
    @PersonalData
    record Progress(String id, String file, boolean committing, int done, int all) {

        @Override
        public String toString() {
            return "Progress[%s]".formatted(id);
        }
    }

    /** How many rows come to this outcome. */
    public int count(String outcome) {
        return tabs.stream()
                .filter(tab -> tab.name().equals(outcome))
                .mapToInt(Tab::count)
                .sum();
    }

    /** One outcome with its number. */
    record Tab(String name, String title, int count, boolean open) {}

    /**
     * One row.
     *
     * @param mend how it was written, where it can be mended here
     */
    record Line(
            String row,
            String name,
            String place,
            String birth,
            List<String> remarks,
            @Nullable Mend mend) {}

    /**
     * A row to mend.
     *
     * @param position of the line in the plan
     * @param pupil    whether it has a class
     */
    record Mend(int position, boolean pupil, String name, String group, String birth) {}

    @Override
    public String toString() {
        return "PlanView[%s]".formatted(id);
    }
}
