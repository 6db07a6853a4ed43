package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.spreadsheets.Row;

/** Reads the rows below a header; a row between them that only names a class gives it to those that follow. */
final class RowReader {

    private static final Pattern NOT_A_PERSON = Pattern.compile(
            "(итого|всего|директор|заместитель|секретарь|классный руководитель|кл\\. ?рук|исполнитель|подпись|примечание)([ :.,/].*)?");
    private static final String LINE_TO_SIGN = "___";
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int MOST_CLASSES = 500;
    private static final Pattern TEACHING_YEARS =
            Pattern.compile("(\\d{1,2})([.,]\\d+)?( ?(год|года|лет|г\\.?|л\\.?))?( .*)?");

    private final Header header;
    private final PersonKind kind;
    private final Place within;
    private final LocalDate today;
    private final Map<String, WrittenClass> classes = new HashMap<>();
    private @Nullable ClassGroup current;

    RowReader(Header header, PersonKind kind, @Nullable ClassGroup classGroup, Place within, LocalDate today) {
        this.header = header;
        this.kind = kind;
        this.current = classGroup;
        this.within = within;
        this.today = today;
    }

    void read(List<Row> rows, List<Entry> entries) {
        for (Row row : rows) {
            Optional<ClassGroup> heading = classLine(row);
            if (heading.isPresent()) {
                current = heading.get();
            } else if (!isNobody(row)) {
                entries.add(entry(row));
            }
        }
    }

    /** A line such as «9 А класс» alone in its row; a lone number is the number of an empty row. */
    private Optional<ClassGroup> classLine(Row row) {
        return row.filled() != 1
                ? Optional.empty()
                : IntStream.range(0, row.size())
                        .mapToObj(row::text)
                        .filter(text -> !text.isEmpty() && !NUMBER.matcher(text).matches())
                        .findFirst()
                        .flatMap(ClassGroup::read);
    }

    private boolean isNobody(Row row) {
        if (row.isBetween()) {
            return true;
        }
        String name = PersonName.keyOf(name(row));
        if (name.contains(LINE_TO_SIGN) || NOT_A_PERSON.matcher(name).matches() || header.isRepeatedBy(row)) {
            return true;
        }
        return name.isEmpty()
                && header.columns().entrySet().stream()
                        .filter(column -> column.getKey() != ColumnKind.NUMBER)
                        .allMatch(column -> row.text(column.getValue()).isEmpty());
    }

    private String name(Row row) {
        return header.has(ColumnKind.NAME)
                ? header.text(row, ColumnKind.NAME)
                : (header.text(row, ColumnKind.SURNAME) + " " + header.text(row, ColumnKind.GIVEN) + " "
                                + header.text(row, ColumnKind.PATRONYMIC))
                        .strip();
    }

    private Entry entry(Row row) {
        WrittenName name = header.has(ColumnKind.NAME)
                ? WrittenName.whole(header.text(row, ColumnKind.NAME))
                : WrittenName.parts(
                        header.text(row, ColumnKind.SURNAME),
                        header.text(row, ColumnKind.GIVEN),
                        header.text(row, ColumnKind.PATRONYMIC));
        ColumnKind column = header.has(ColumnKind.BIRTH) ? ColumnKind.BIRTH : ColumnKind.YEAR;
        Optional<LocalDate> date =
                header.has(column) ? row.date(header.columns().get(column)) : Optional.empty();
        WrittenRow written = new WrittenRow(name(row), classCell(row), header.text(row, column));
        PersonDetails details = kind == PersonKind.PUPIL ? PersonDetails.of(current, null) : staff(row);
        return Entry.of(
                new Place(within.file(), within.sheet(), row.number()),
                kind,
                name,
                group(written.group()),
                written,
                WrittenBirth.read(date, written.birth(), today),
                details);
    }

    /** The same few cells stand in all rows. */
    private WrittenClass group(String cell) {
        if (classes.size() >= MOST_CLASSES) {
            classes.clear();
        }
        return classes.computeIfAbsent(cell, WrittenClass::read);
    }

    private String classCell(Row row) {
        return header.has(ColumnKind.CLASS)
                ? header.text(row, ColumnKind.CLASS)
                : header.text(row, ColumnKind.GRADE) + header.text(row, ColumnKind.LETTER);
    }

    private PersonDetails staff(Row row) {
        String post = uncapitalised(Blanks.single(header.text(row, ColumnKind.POST)));
        return new PersonDetails(
                null,
                post.isEmpty() ? null : post.substring(0, Math.min(post.length(), 200)),
                null,
                null,
                Dictionary.subject(header.text(row, ColumnKind.SUBJECT)).orElse(null),
                experience(header.text(row, ColumnKind.EXPERIENCE)),
                offer(header.text(row, ColumnKind.OFFER)));
    }

    /** «Учитель» as «учитель», but «ПДО» and «И.о. директора» as they are. */
    private static String uncapitalised(String post) {
        return post.length() > 1 && Character.isLowerCase(post.charAt(1))
                ? post.substring(0, 1).toLowerCase(Locale.ROOT) + post.substring(1)
                : post;
    }

    private static @Nullable Integer experience(String text) {
        String folded = PersonName.keyOf(text);
        if (folded.startsWith("менее") || folded.startsWith("до года") || folded.startsWith("нет")) {
            return 0;
        }
        var years = TEACHING_YEARS.matcher(folded);
        if (!years.matches()) {
            return null;
        }
        int whole = Integer.parseInt(years.group(1));
        return whole <= 80 ? whole : null;
    }

    private static @Nullable Boolean offer(String text) {
        return switch (PersonName.keyOf(text)) {
            case "да", "+", "готов", "готова", "согласен", "согласна", "1", "v", "✓", "✔" -> true;
            case "нет", "-", "–", "—", "0", "не готов", "не готова" -> false;
            default -> null;
        };
    }
}
