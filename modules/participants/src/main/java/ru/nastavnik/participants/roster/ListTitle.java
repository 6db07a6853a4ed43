package ru.nastavnik.participants.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.spreadsheets.Row;

/**
 * What the columns, the rows above them and the name of the sheet say of a list as a whole.
 *
 * @param kind       whose list it is; empty where nothing says it
 * @param classGroup of everyone, where the list is of one class
 */
record ListTitle(Optional<PersonKind> kind, Optional<ClassGroup> classGroup) {

    private static final Pattern PUPILS = Pattern.compile("обучающ|учащ|учени[кц]|класс");
    private static final Pattern STAFF = Pattern.compile("педагог|сотрудник|учител|работник|коллектив|тарификац");
    private static final String PUPILS_AT_LARGE = "контингент";
    private static final int LONGEST = 2000;
    private static final Pattern CLASS = Pattern.compile("(\\d{1,2}[\\s\\-\"«»“”]*[а-яё]?[\\s\"«»“”]*)(класс|кл)");

    /**
     * @param sheet its name
     * @param file  its name without ending; says a class only with a letter, for «9» may be anything
     */
    static ListTitle of(Table table, String sheet, String file) {
        String above = shortened(
                PersonName.keyOf(table.above().stream().map(ListTitle::words).collect(Collectors.joining(" "))));
        Matcher named = CLASS.matcher(above);
        Optional<ClassGroup> classGroup = alone(table.above())
                .or(() -> ClassGroup.read(sheet))
                .or(() -> named.find() ? ClassGroup.read(named.group(1)) : Optional.empty())
                .or(() -> ClassGroup.read(file).filter(group -> group.letter() != null));
        String headings = PersonName.keyOf(words(table.header().row()));
        String around = above + " " + PersonName.keyOf(sheet + " " + file);
        return new ListTitle(kind(table.header(), headings, around, classGroup), classGroup);
    }

    /** The class that stands alone in the last row over the headings, where one does. */
    private static Optional<ClassGroup> alone(List<Row> above) {
        return above.isEmpty() || above.getLast().filled() != 1
                ? Optional.empty()
                : Optional.of(words(above.getLast()).strip())
                        .filter(text -> !text.matches("\\d+"))
                        .flatMap(ClassGroup::read);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Optional<PersonKind> kind(
            Header header, String headings, String above, Optional<ClassGroup> classGroup) {
        if (header.has(ColumnKind.POST) || header.has(ColumnKind.EXPERIENCE) || header.has(ColumnKind.OFFER)) {
            return Optional.of(PersonKind.STAFF);
        }
        if (header.has(ColumnKind.CLASS) || header.has(ColumnKind.GRADE) || classGroup.isPresent()) {
            return Optional.of(PersonKind.PUPIL);
        }
        return said(headings).or(() -> said(above));
    }

    private static Optional<PersonKind> said(String text) {
        if (PUPILS.matcher(text).find()) {
            return Optional.of(PersonKind.PUPIL);
        }
        if (STAFF.matcher(text).find()) {
            return Optional.of(PersonKind.STAFF);
        }
        return text.contains(PUPILS_AT_LARGE) ? Optional.of(PersonKind.PUPIL) : Optional.empty();
    }

    private static String words(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::text).collect(Collectors.joining(" "));
    }
}
