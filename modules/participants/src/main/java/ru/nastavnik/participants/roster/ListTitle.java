package ru.nastavnik.participants.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/**
 * What the columns, the rows above them and the name of the sheet say of a list as a whole.
 *
 * @param kind       whose list it is; empty where nothing says it
 * @param classGroup of everyone, where the list is of one class
 */
record ListTitle(Optional<PersonKind> kind, Optional<ClassGroup> classGroup) {

    private static final Pattern PUPILS = Pattern.compile("обучающ|учащ|учени[кц]|класс");
    private static final Pattern STAFF = Pattern.compile("педагог|сотрудник|учител|работник|коллектив|тарификац");
    private static final Pattern CLASS = Pattern.compile("(\\d{1,2}[\\s\\-\"«»“”]*[а-яё]?[\\s\"«»“”]*)(класс|кл)");

    static ListTitle of(Sheet sheet, Header header) {
        String above = PersonName.keyOf(sheet.rows().subList(0, header.position()).stream()
                .map(ListTitle::words)
                .collect(Collectors.joining(" ")));
        Matcher named = CLASS.matcher(above);
        Optional<ClassGroup> classGroup = ClassGroup.read(sheet.name())
                .or(() -> named.find() ? ClassGroup.read(named.group(1)) : Optional.empty());
        String names = PersonName.keyOf(words(sheet.rows().get(header.position())));
        return new ListTitle(kind(header, names, above + " " + PersonName.keyOf(sheet.name()), classGroup), classGroup);
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
        return STAFF.matcher(text).find() ? Optional.of(PersonKind.STAFF) : Optional.empty();
    }

    private static String words(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::text).collect(Collectors.joining(" "));
    }
}
