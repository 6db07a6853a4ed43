package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Remark> notes = new LinkedHashSet<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable UnreadableSheet refusal;
    private boolean whole = true;

    ListFiles(Spreadsheets spreadsheets, LocalDate today) {
        this.spreadsheets = spreadsheets;
        this.today = today;
    }

    /** @throws UnreadableSheet when there are too many, or none of them can be taken as a list of pupils or staff */
    ListFiles read(List<ListFile> files) {
        if (files.size() > MOST_FILES) {
            throw new UnreadableSheet("people.roster.too-many-files", MOST_FILES);
        }
        files.forEach(file -> read(file, files.size() > 1));
        if (refusal != null && entries.isEmpty()) {
            throw refusal;
        }
        return this;
    }

    private void read(ListFile file, boolean oneOfMany) {
        String name = shortened(file.name());
        try {
            Optional<OneRosterReader> roster =
                    OneRosterReader.read(spreadsheets, name, file.content(), oneOfMany, today);
            if (roster.isPresent()) {
                OneRosterReader list = roster.get();
                take(list.sheets(), list.entries(), list.notes(), list.isWhole());
            } else {
                List<Sheet> found = spreadsheets.read(name, file.content());
                ListReader list = ListReader.read(name, oneOfMany, found, today);
                take(found, list.entries(), list.notes(), list.isWhole());
            }
            names.add(name);
        } catch (UnreadableSheet unreadable) {
            refusal = refusal == null ? unreadable : refusal;
            notes.add(Remark.of("people.roster.file-refused", name));
            notes.add(Remark.of(
                    unreadable.messageKey(),
                    unreadable.values().stream().map(Object::toString).toArray(String[]::new)));
        }
        if (entries.size() > MOST_PEOPLE) {
            throw new UnreadableSheet("people.roster.too-many-people", MOST_PEOPLE);
        }
    }

    private void take(List<Sheet> found, List<Entry> people, List<Remark> said, boolean complete) {
        sheets.addAll(found);
        entries.addAll(people);
        notes.addAll(said);
        whole &= complete;
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

    List<Entry> entries() {
        return entries;
    }

    List<Remark> notes() {
        return notes.stream().limit(MOST_NOTES).toList();
    }
}
