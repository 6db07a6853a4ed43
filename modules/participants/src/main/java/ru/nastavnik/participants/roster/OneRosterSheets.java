package ru.nastavnik.participants.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/**
 * The files of a OneRoster pack that are read, and what its manifest says of it.
 *
 * @param files by name
 */
@PersonalData
record OneRosterSheets(Map<String, Sheet> files) {

    static final String USERS = "users.csv";
    private static final String MANIFEST = "manifest.csv";
    private static final Set<String> FILES = new LinkedHashSet<>(
            List.of(MANIFEST, USERS, "roles.csv", "demographics.csv", "classes.csv", "enrollments.csv"));
    private static final Set<String> READ = Stream.of(
                    "sourcedId",
                    "status",
                    "propertyName",
                    "value",
                    "givenName",
                    "familyName",
                    "middleName",
                    "role",
                    "grades",
                    "userSourcedId",
                    "classSourcedId",
                    "birthDate",
                    "title",
                    "classCode",
                    "classType",
                    OneRosterPack.POST,
                    OneRosterPack.SUBJECT,
                    OneRosterPack.EXPERIENCE,
                    OneRosterPack.OFFERS,
                    OneRosterPack.BIRTH_YEAR)
            .map(column -> column.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    static OneRosterSheets of(List<Sheet> files) {
        return new OneRosterSheets(
                files.stream().collect(Collectors.toMap(Sheet::name, Function.identity(), (first, next) -> next)));
    }

    /**
     * The tables of a pack, as they are.
     *
     * @return empty where the file is no such pack
     * @throws UnreadableSheet when it is one that cannot be taken apart
     */
    static Optional<List<Sheet>> in(Spreadsheets spreadsheets, String fileName, byte[] content) {
        return spreadsheets.packed(fileName, content, MANIFEST, FILES).map(files -> List.copyOf(files.values()));
    }

    static boolean isPack(List<Sheet> sheets) {
        return sheets.stream().anyMatch(sheet -> sheet.name().equals(MANIFEST));
    }

    /** The tables with nothing in columns that are not read: neither accounts nor what else a register knows of a child. */
    static List<Sheet> kept(List<Sheet> files) {
        return files.stream()
                .map(file -> {
                    Set<Integer> unread = OneRosterTable.of(file).columns().entrySet().stream()
                            .filter(column -> !READ.contains(column.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.toSet());
                    return new Sheet(
                            file.name(),
                            file.rows().stream().map(row -> row.without(unread)).toList());
                })
                .toList();
    }

    OneRosterTable table(String name) {
        return OneRosterTable.of(files.get(name));
    }

    /** What the manifest says under this name, empty where it says nothing. */
    String said(String property) {
        OneRosterTable manifest = table(MANIFEST);
        return manifest.rows().stream()
                .filter(row -> manifest.text(row, "propertyName").equalsIgnoreCase(property))
                .map(row -> manifest.text(row, "value"))
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "OneRosterSheets" + files.keySet();
    }
}
