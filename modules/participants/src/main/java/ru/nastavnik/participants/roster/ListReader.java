package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/** Reads the people out of all sheets of a file that hold a list. */
final class ListReader {

    private final LocalDate today;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> forbidden = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<String> passedOver = new ArrayList<>();

    private ListReader(LocalDate today) {
        this.today = today;
    }

    /**
     * @throws UnreadableSheet when no sheet has a header, or nothing says whether these are pupils or staff, or there
     *     is nobody in the list
     */
    static ListReader read(List<Sheet> sheets, LocalDate today) {
        ListReader reader = new ListReader(today);
        List<Sheet> lists =
                sheets.stream().filter(sheet -> Header.find(sheet).isPresent()).toList();
        if (lists.isEmpty()) {
            throw new UnreadableSheet("people.roster.no-header");
        }
        sheets.stream()
                .filter(sheet -> !lists.contains(sheet) && !sheet.rows().isEmpty())
                .forEach(sheet -> reader.passedOver.add(sheet.name()));
        lists.forEach(sheet -> reader.read(sheet, lists.size() > 1));
        if (reader.entries.isEmpty()) {
            throw new UnreadableSheet("people.roster.nobody");
        }
        return reader;
    }

    private void read(Sheet sheet, boolean oneOfMany) {
        Header header = Header.find(sheet).orElseThrow();
        forbidden.addAll(header.forbidden());
        unknown.addAll(header.unknown());
        ListTitle title = ListTitle.of(sheet, header);
        PersonKind kind = title.kind().orElseThrow(() -> new UnreadableSheet("people.roster.pupils-or-staff"));
        new RowReader(header, kind, title.classGroup().orElse(null), oneOfMany ? sheet.name() : "", today)
                .read(sheet.rows().subList(header.position() + 1, sheet.rows().size()), entries);
    }

    List<Entry> entries() {
        return entries;
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
}
