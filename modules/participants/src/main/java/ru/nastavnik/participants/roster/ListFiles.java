package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/** Files uploaded together, read into one list. One that cannot be read does not keep the others waiting. */
final class ListFiles {

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    private static final int MOST_FILES = 60;
    private static final int MOST_PEOPLE = 60_000;
    private static final int MOST_NOTES = 12;

    private final Spreadsheets spreadsheets;
    private final LocalDate today;
    private final Headings headings;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Remark> notes = new LinkedHashSet<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, ListColumn> columns = new LinkedHashMap<>();
    private final List<Remark> unclear = new ArrayList<>();
    private @Nullable UnreadableSheet refusal;
    private boolean whole = true;

    ListFiles(Spreadsheets spreadsheets, LocalDate today, Headings headings) {
        this.spreadsheets = spreadsheets;
        this.today = today;
        this.headings = headings;
    }

    /**
     * A list that may be one of people, but does not say where their names are, is taken and waits to be explained.
     *
     * @throws UnreadableSheet when there are too many, or none of them can be taken as a list of pupils or staff
     */
    ListFiles read(List<ListFile> files) {
        if (files.size() > MOST_FILES) {
            throw new UnreadableSheet("people.roster.too-many-files", MOST_FILES);
        }
        files.forEach(file -> read(file, files.size() > 1));
        return orRefused();
    }

    /** @throws UnreadableSheet when it cannot be taken as a list of pupils or staff */
    ListFiles readPasted(String table) {
        take("", false, List.of(spreadsheets.pasted(table)));
        return orRefused();
    }

    /**
     * Reads again what was kept of an upload, as headings are understood now.
     *
     * @throws UnreadableSheet when it can no longer be taken as a list of pupils or staff
     */
    ListFiles readAgain(List<Source> kept) {
        boolean many = kept.size() > 1;
        for (Source source : kept) {
            if (source.said().isEmpty()) {
                take(source.file(), many, source.sheets());
            } else {
                sources.add(source);
                notes.addAll(source.said());
            }
        }
        return orRefused();
    }

    private ListFiles orRefused() {
        if (refusal != null && entries.isEmpty() && unclear.isEmpty()) {
            throw refusal;
        }
        return this;
    }

    private void read(ListFile file, boolean oneOfMany) {
        String name = shortened(file.name());
        try {
            Optional<List<Sheet>> pack = OneRosterSheets.in(spreadsheets, name, file.content());
            take(name, oneOfMany, pack.isPresent() ? pack.get() : spreadsheets.read(name, file.content()));
        } catch (UnreadableSheet unreadable) {
            refuse(name, unreadable);
        }
        if (entries.size() > MOST_PEOPLE) {
            throw new UnreadableSheet("people.roster.too-many-people", MOST_PEOPLE);
        }
    }

    private void take(String name, boolean oneOfMany, List<Sheet> found) {
        try {
            if (OneRosterSheets.isPack(found)) {
                OneRosterReader list = OneRosterReader.read(name, oneOfMany, found, today);
                take(name, found, list.entries(), list.notes(), list.isWhole());
                sources.add(new Source(name, OneRosterSheets.kept(found), List.of()));
            } else if (Unclear.isAmong(found, headings)) {
                ask(name, oneOfMany, found);
            } else {
                ListReader list = ListReader.read(name, oneOfMany, found, today, headings);
                take(name, found, list.entries(), list.notes(), list.isWhole());
                sources.add(Source.of(name, found, headings));
                list.columns().forEach(columns::putIfAbsent);
            }
        } catch (UnreadableSheet unreadable) {
            refuse(name, unreadable);
        }
    }

    private void ask(String name, boolean oneOfMany, List<Sheet> found) {
        sheets.addAll(found);
        names.add(name);
        sources.add(Source.unclear(name, found, headings));
        unclear.add(oneOfMany ? Remark.of(Roster.UNCLEAR_FILE, name) : Remark.of(Roster.UNCLEAR));
        for (Sheet sheet : found) {
            Unclear.on(sheet, headings).ifPresent(table -> {
                say("people.roster.dropped", table.dropped());
                say("people.lists.unclear.dropped", table.droppedNameless());
            });
        }
    }

    private void say(String key, List<String> names) {
        if (!names.isEmpty()) {
            notes.add(Remark.of(key, String.join(", ", names)));
        }
    }

    private void take(String name, List<Sheet> found, List<Entry> people, List<Remark> said, boolean complete) {
        sheets.addAll(found);
        entries.addAll(people);
        notes.addAll(said);
        names.add(name);
        whole &= complete;
    }

    private void refuse(String name, UnreadableSheet unreadable) {
        refusal = refusal == null ? unreadable : refusal;
        List<Remark> said = List.of(
                Remark.of("people.roster.file-refused", name),
                Remark.of(
                        unreadable.messageKey(),
                        unreadable.values().stream().map(Object::toString).toArray(String[]::new)));
        notes.addAll(said);
        sources.add(new Source(name, List.of(), said));
    }

    /** Without folders and without signs that nobody sees. */
    private static String shortened(String fileName) {
        String plain = UNSEEN.matcher(PATH.matcher(fileName).replaceFirst(""))
                .replaceAll("")
                .strip();
        return plain.length() <= 100 ? plain : plain.substring(0, 99) + "…";
    }

    /** The names of those that were taken, as far as a line holds them. */
    String name() {
        String joined = String.join(", ", names);
        return joined.length() <= 190 ? joined : joined.substring(0, 190) + "…";
    }

    String digest() {
        return Fingerprint.of(sheets);
    }

    /** See {@link ListReader#isWhole()}. */
    boolean isWhole() {
        return whole;
    }

    /** What to keep, to read it again. */
    List<Source> sources() {
        return sources;
    }

    /** All columns of all files, but for those that are never read. */
    List<ListColumn> columns() {
        return List.copyOf(columns.values());
    }

    List<Entry> entries() {
        return entries;
    }

    List<Remark> notes() {
        return Stream.concat(unclear.stream(), notes.stream()).limit(MOST_NOTES).toList();
    }
}
