package ru.nastavnik.programmes.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.naming.Mention;
import ru.nastavnik.programmes.paste.Cells.Line;

/**
 * The table of an order as it was pasted: the pairs it tells of, and the lines that make none.
 */
@PersonalData
public record PastedTable(List<PastedPair> pairs, List<Leftover> leftovers) {

    static final int MOST_LINES = 500;

    /**
     * Reads a pasted table.
     *
     * @throws Refusal when the text is empty, has more than 500 lines, or no column of mentors and of mentees can be
     *     told
     */
    public static PastedTable read(String text) {
        List<Line> lines = Cells.of(text);
        if (lines.isEmpty()) {
            throw new Refusal("pairs.paste.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw new Refusal("pairs.paste.long", MOST_LINES);
        }
        for (int i = 0; i < Math.min(lines.size(), 15); i++) {
            Optional<Columns> named = Columns.named(lines.get(i));
            if (named.isPresent()) {
                return new Reading(named.get(), lines, i + 1).table();
            }
        }
        Columns guessed = Columns.guessed(lines).orElseThrow(() -> new Refusal("pairs.paste.columns"));
        return new Reading(guessed, lines, 0).table();
    }

    @Override
    public String toString() {
        return "PastedTable[pairs=%d]".formatted(pairs.size());
    }

    /** Goes down the lines and remembers whose mentees these are. */
    private static final class Reading {

        private final Columns columns;
        private final List<Line> lines;
        private final List<PastedPair> pairs = new ArrayList<>();
        private final List<Leftover> leftovers = new ArrayList<>();
        private @Nullable Mention mentor;

        Reading(Columns columns, List<Line> lines, int header) {
            this.columns = columns;
            this.lines = lines.subList(header, lines.size());
            lines.subList(0, Math.max(header - 1, 0)).forEach(line -> leave(line, Leftover.Why.TITLE));
        }

        PastedTable table() {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                while (i + 1 < lines.size() && continues(line, lines.get(i + 1))) {
                    line = line.joined(lines.get(++i));
                }
                row(line);
            }
            return new PastedTable(List.copyOf(pairs), List.copyOf(leftovers));
        }

        private boolean continues(Line line, Line next) {
            int width = line.cells().size();
            boolean short_ =
                    width > 1 && width < columns.count() && line.cells().size() > columns.mentor();
            boolean fits = width + next.cells().size() - 1 <= columns.count();
            boolean begins = next.cells().getFirst().matches("\\d{1,3}[.)]?");
            boolean classes = width == columns.count()
                    && next.cells().size() == 1
                    && columns.menteeClass() == width - 1
                    && ClassGroup.read(next.cells().getFirst()).isPresent();
            return classes || (short_ && fits && !begins && !isTotal(next));
        }

        private void row(Line line) {
            if (isTotal(line)) {
                leave(line, Leftover.Why.TOTAL);
            } else if (Columns.named(line).isPresent()
                    && NameCell.read(Columns.cell(line, columns.mentee())).stream()
                            .allMatch(who -> who.fullName().isEmpty())) {
                return;
            } else if (line.filled().size() < 2
                    && !isCellOf(line, columns.mentor())
                    && !isCellOf(line, columns.mentee())) {
                leave(line, Leftover.Why.TITLE);
            } else {
                people(line);
            }
        }

        private static boolean isCellOf(Line line, int column) {
            return line.cells().size() > 1 && NameCell.looksLikeName(Columns.cell(line, column));
        }

        private void people(Line line) {
            List<Mention> mentors = NameCell.read(Columns.cell(line, columns.mentor()));
            List<Mention> mentees = NameCell.read(Columns.cell(line, columns.mentee()));
            if (mentors.size() > 1) {
                leave(line, Leftover.Why.SEVERAL_MENTORS);
                mentor = null;
                return;
            }
            if (!mentors.isEmpty()) {
                mentor = detailed(mentors.getFirst(), line, columns.mentorClass(), columns.mentorPost());
            }
            if (mentees.isEmpty()) {
                leave(line, Leftover.Why.NO_MENTEE);
            } else if (mentor == null) {
                leave(line, Leftover.Why.NO_MENTOR);
            } else {
                add(line, mentor, mentees);
            }
        }

        private void add(Line line, Mention mentor, List<Mention> mentees) {
            List<ClassGroup> classes = classes(Columns.cell(line, columns.menteeClass()));
            for (int i = 0; i < mentees.size(); i++) {
                Mention mentee = mentees.get(i);
                ClassGroup group = classes.size() == 1
                        ? classes.getFirst()
                        : classes.size() == mentees.size() ? classes.get(i) : mentee.classGroup();
                String post = Columns.cell(line, columns.menteePost());
                pairs.add(new PastedPair(
                        line.number(),
                        mentor,
                        new Mention(
                                mentee.name(),
                                group,
                                mentee.post() == null && !post.isBlank() ? post : mentee.post())));
            }
        }

        private static Mention detailed(Mention who, Line line, int classColumn, int postColumn) {
            List<ClassGroup> classes = classes(Columns.cell(line, classColumn));
            String post = Columns.cell(line, postColumn);
            return new Mention(
                    who.name(),
                    classes.size() == 1 ? classes.getFirst() : who.classGroup(),
                    who.post() == null && !post.isBlank() ? post : who.post());
        }

        private static List<ClassGroup> classes(String cell) {
            List<ClassGroup> classes = new ArrayList<>();
            for (String part : cell.split("[,;/\u000B]")) {
                ClassGroup.read(part).ifPresent(classes::add);
            }
            return classes;
        }

        private static boolean isTotal(Line line) {
            return line.filled().getFirst().toLowerCase(Locale.ROOT).matches("(итого|всего)([^\\p{L}].*)?");
        }

        private void leave(Line line, Leftover.Why why) {
            String text = String.join(" · ", line.filled()).replace(Cells.BREAK, ' ');
            leftovers.add(new Leftover(line.number(), text.substring(0, Math.min(text.length(), 120)), why));
        }
    }
}
