package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/** Reads the people out of all tables of a file that hold a list. */
final class ListReader {

    private final String fileName;
    private final boolean oneOfMany;
    private final LocalDate today;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> forbidden = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> passedOver = new LinkedHashSet<>();
    private final Map<String, ListColumn> columns = new LinkedHashMap<>();
    private @Nullable PersonKind latest;
    private boolean whole = true;

    private ListReader(String fileName, boolean oneOfMany, LocalDate today) {
        this.fileName = fileName;
        this.oneOfMany = oneOfMany;
        this.today = today;
    }

    /**
     * @param fileName  may say the class: «7А.xlsx»
     * @param oneOfMany whether it has to be said of each row in which file it stands
     * @param headings  what headings mean here
     * @throws UnreadableSheet when no sheet has a header, or nothing says whether these are pupils or staff, or there
     *     is nobody in the list
     */
    static ListReader read(String fileName, boolean oneOfMany, List<Sheet> sheets, LocalDate today, Headings headings) {
        ListReader reader = new ListReader(fileName, oneOfMany, today);
        List<Tables> lists = sheets.stream()
                .map(sheet -> new Tables(sheet.name(), Table.on(sheet, headings)))
                .toList();
        long withPeople = lists.stream().filter(list -> !list.tables.isEmpty()).count();
        if (withPeople == 0) {
            throw new UnreadableSheet("people.roster.no-header");
        }
        for (int i = 0; i < sheets.size(); i++) {
            if (lists.get(i).tables.isEmpty() && !sheets.get(i).rows().isEmpty()) {
                reader.passedOver.add(sheets.get(i).name());
            }
            reader.read(lists.get(i), withPeople > 1);
        }
        if (reader.entries.isEmpty()) {
            throw new UnreadableSheet("people.roster.nobody");
        }
        return reader;
    }

    private void read(Tables list, boolean severalSheets) {
        for (Table table : list.tables) {
            forbidden.addAll(table.header().forbidden());
            unknown.addAll(table.header().unknown());
            table.header().open().forEach(column -> columns.putIfAbsent(Headings.folded(column.heading()), column));
            whole &= !table.header().has(ColumnKind.TO_MEND);
            ListTitle title = ListTitle.of(table, list.sheet, withoutEnding());
            latest = title.kind()
                    .or(() -> Optional.ofNullable(latest))
                    .orElseThrow(() -> new UnreadableSheet("people.roster.pupils-or-staff"));
            Place within = new Place(oneOfMany ? fileName : "", severalSheets ? list.sheet : "", 0);
            new RowReader(table.header(), latest, title.classGroup().orElse(null), within, today)
                    .read(table.rows(), entries);
        }
    }

    private String withoutEnding() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName : fileName.substring(0, dot);
    }

    /** Whether it is a list as the school keeps it, and not the rows of one that had to be mended. */
    boolean isWhole() {
        return whole;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Its columns by their headings, but for those that are never read. */
    Map<String, ListColumn> columns() {
        return columns;
    }

    /** What is said of the list as a whole. */
    List<Remark> notes() {
        List<Remark> notes = new ArrayList<>();
        named(forbidden).ifPresent(names -> notes.add(Remark.of("people.roster.dropped", names)));
        named(unknown).ifPresent(names -> notes.add(Remark.of("people.roster.unknown-columns", names)));
        named(passedOver).ifPresent(names -> notes.add(Remark.of("people.roster.sheets-passed-over", names)));
        return notes;
    }

    private static Optional<String> named(Iterable<String> names) {
        String joined = String.join(", ", names);
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
    }

    private record Tables(String sheet, List<Table> tables) {}
}
