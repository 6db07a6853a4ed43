package ru.nastavnik.programmes.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.programmes.paste.Cells.Line;

/**
 * Which column holds what. A column that the table does not have is −1.
 *
 * @param count how many columns a whole row has
 */
record Columns(int mentor, int mentee, int mentorClass, int menteeClass, int mentorPost, int menteePost, int count) {

    /** The columns as a header row names them, in any order; empty when the line is not a header. */
    static Optional<Columns> named(Line line) {
        if (line.filled().size() < 2) {
            return Optional.empty();
        }
        List<Heading> headings = line.cells().stream().map(Heading::read).toList();
        int mentor = headings.indexOf(Heading.MENTOR);
        int mentee = headings.indexOf(Heading.MENTEE);
        if (mentor < 0 && mentee < 0) {
            return Optional.empty();
        }
        if (mentor < 0) {
            mentor = headings.indexOf(Heading.ADULT);
        }
        if (mentee < 0) {
            mentee = firstOf(headings, Heading.CHILD, Heading.ADULT);
        }
        return mentor < 0 || mentee < 0 ? Optional.empty() : Optional.of(around(headings, mentor, mentee));
    }

    private static Columns around(List<Heading> headings, int mentor, int mentee) {
        int[] classes = {headings.indexOf(Heading.MENTOR_CLASS), headings.indexOf(Heading.MENTEE_CLASS)};
        int[] posts = {-1, -1};
        for (int i = 0; i < headings.size(); i++) {
            int side = side(i, mentor, mentee);
            if (headings.get(i) == Heading.CLASS && classes[side] < 0) {
                classes[side] = i;
            }
            if (headings.get(i) == Heading.POST && posts[side] < 0) {
                posts[side] = i;
            }
        }
        return new Columns(mentor, mentee, classes[0], classes[1], posts[0], posts[1], headings.size());
    }

    /** A detail belongs to the nearest person to its left, or to the first one: 0 for the mentor, 1 for the mentee. */
    private static int side(int column, int mentor, int mentee) {
        boolean afterMentor = mentor < column;
        boolean afterMentee = mentee < column;
        if (afterMentor && afterMentee) {
            return mentor > mentee ? 0 : 1;
        }
        return afterMentor || (!afterMentee && mentor < mentee) ? 0 : 1;
    }

    /** The columns of a table without a header, told by what stands in them: the mentor comes before the mentee. */
    static Optional<Columns> guessed(List<Line> lines) {
        int count = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<Integer> names = new ArrayList<>();
        int[] classes = {-1, -1};
        int[] posts = {-1, -1};
        for (int column = 0; column < count; column++) {
            List<String> cells = column(lines, column);
            if (mostly(cells, Columns::isClass)) {
                classes[Math.min(Math.max(names.size() - 1, 0), 1)] = column;
            } else if (names.size() < 2 && mostly(cells, NameCell::looksLikeName)) {
                names.add(column);
            } else if (!names.isEmpty() && mostly(cells, NameCell::looksLikePost)) {
                posts[names.size() - 1] = column;
            }
        }
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Columns(names.get(0), names.get(1), classes[0], classes[1], posts[0], posts[1], count));
    }

    private static boolean isClass(String cell) {
        return Arrays.stream(cell.split("[,;\u000B]"))
                .allMatch(part ->
                        ClassGroup.read(part).filter(c -> c.letter() != null).isPresent()
                                || part.toLowerCase().contains("кл"));
    }

    private static boolean mostly(List<String> cells, java.util.function.Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() * 2 > cells.size();
    }

    private static List<String> column(List<Line> lines, int column) {
        return lines.stream()
                .filter(line -> line.cells().size() > column && line.filled().size() > 1)
                .map(line -> line.cells().get(column))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static int firstOf(List<Heading> headings, Heading... wanted) {
        return IntStream.range(0, headings.size())
                .filter(i -> Arrays.asList(wanted).contains(headings.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** The cell of the line in a column, empty where the line is shorter or the table has no such column. */
    static String cell(Line line, int column) {
        return column < 0 || column >= line.cells().size() ? "" : line.cells().get(column);
    }
}
