package ru.nastavnik.programmes.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts pasted text into lines of cells. Word and Excel put tabs between cells; Excel wraps a cell of several lines in
 * quotes; text from a letter has dashes, semicolons or wide gaps instead.
 */
final class Cells {

    private static final Pattern QUOTED =
            Pattern.compile("(?<=^|\t|\n)\"((?:[^\"]|\"\")*\n(?:[^\"]|\"\")*)\"(?=\t|\n|$)");
    private static final Pattern NO_TABS = Pattern.compile("\\s*[;|]\\s*|\\s+[-–—]\\s+|\\s{3,}");

    /** Stands for a line break inside a cell. */
    static final char BREAK = '\u000B';

    private Cells() {}

    /** The lines, each with its number in the text, counted from 1; empty lines are left out. */
    static List<Line> of(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
        String flat = QUOTED.matcher(plain)
                .replaceAll(cell -> java.util.regex.Matcher.quoteReplacement(
                        cell.group(1).replace("\"\"", "\"").replace('\n', BREAK)));
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : flat.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, cells(line)));
            }
            number += (int) line.chars().filter(c -> c == BREAK).count();
        }
        return lines;
    }

    private static List<String> cells(String line) {
        String[] parts = line.indexOf('\t') >= 0 ? line.split("\t", -1) : NO_TABS.split(line.strip(), -1);
        List<String> cells = new ArrayList<>();
        for (String part : parts) {
            cells.add(part.replaceAll("[ \\u2009\\u202F]+", " ").strip());
        }
        return cells;
    }

    /**
     * One line of the table.
     *
     * @param number where it stands in the pasted text, from 1
     * @param cells  what stands between the tabs, stripped; a break inside a cell is {@link #BREAK}
     */
    record Line(int number, List<String> cells) {

        /** The cells that hold anything. */
        List<String> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }

        /** This line and the next one as one: the last cell here and the first there are parts of the same cell. */
        Line joined(Line next) {
            List<String> all = new ArrayList<>(cells);
            String seam = all.removeLast() + BREAK + next.cells().getFirst();
            all.add(seam.strip());
            all.addAll(next.cells().subList(1, next.cells().size()));
            return new Line(number, all);
        }
    }
}
