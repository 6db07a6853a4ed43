package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/**
 * The pupils and staff of a OneRoster 1.2 pack of CSV files, also of a 1.1 one, whose users carry their role themselves. They
 * go the way of any other list. Parents are passed over; addresses, telephones and accounts are not read.
 */
final class OneRosterReader {

    private static final String MANIFEST = "manifest.csv";
    private static final String USERS = "users.csv";
    private static final Set<String> FILES = new LinkedHashSet<>(
            List.of(MANIFEST, USERS, "roles.csv", "demographics.csv", "classes.csv", "enrollments.csv"));
    private static final Set<String> STAFF = Set.of(
            "teacher",
            "administrator",
            "aide",
            "counselor",
            "districtadministrator",
            "principal",
            "proctor",
            "siteadministrator",
            "systemadministrator");
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
    private static final List<String> DROPPED = List.of("email", "sms", "phone", "password", "identifier");

    private final Map<String, Sheet> files = new HashMap<>();
    private final OneRosterTable users;
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, String> births = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int others;

    private OneRosterReader(List<Sheet> files) {
        files.forEach(file -> this.files.put(file.name(), file));
        this.users = table(USERS);
    }

    /**
     * The tables of a pack, as they are.
     *
     * @return empty where the file is no such pack
     * @throws UnreadableSheet when it is one that cannot be taken apart
     */
    static Optional<List<Sheet>> sheetsOf(Spreadsheets spreadsheets, String fileName, byte[] content) {
        return spreadsheets.packed(fileName, content, MANIFEST, FILES).map(files -> List.copyOf(files.values()));
    }

    static boolean isPack(List<Sheet> sheets) {
        return sheets.stream().anyMatch(sheet -> sheet.name().equals(MANIFEST));
    }

    /** @throws UnreadableSheet when it cannot be taken as a list */
    static OneRosterReader read(String fileName, boolean oneOfMany, List<Sheet> files, LocalDate today) {
        OneRosterReader reader = new OneRosterReader(files);
        reader.check(fileName);
        reader.gather();
        for (Row user : reader.users.rows()) {
            reader.take(user, oneOfMany ? fileName : "", today);
        }
        if (reader.entries.isEmpty()) {
            throw new UnreadableSheet("people.roster.nobody");
        }
        return reader;
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

    private void check(String fileName) {
        String version = said("oneroster.version");
        if (!version.equals("1.2") && !version.equals("1.1")) {
            throw new UnreadableSheet("exchange.refusal.version", fileName, version.isEmpty() ? "?" : version);
        }
        if (!users.columns().keySet().containsAll(List.of("sourcedid", "givenname", "familyname"))) {
            throw new UnreadableSheet("exchange.refusal.no-users", fileName);
        }
    }

    private String said(String property) {
        OneRosterTable manifest = table(MANIFEST);
        return manifest.rows().stream()
                .filter(row -> manifest.text(row, "propertyName").equalsIgnoreCase(property))
                .map(row -> manifest.text(row, "value"))
                .findFirst()
                .orElse("");
    }

    private OneRosterTable table(String name) {
        return OneRosterTable.of(files.get(name));
    }

    private void gather() {
        OneRosterTable given = table("roles.csv");
        given.present()
                .forEach(row -> roles.computeIfAbsent(given.text(row, "userSourcedId"), user -> new HashSet<>())
                        .add(given.text(row, "role").toLowerCase(Locale.ROOT)));
        OneRosterTable demographics = table("demographics.csv");
        demographics
                .present()
                .forEach(row -> births.put(demographics.text(row, "sourcedId"), demographics.text(row, "birthDate")));
        Map<String, String> named = new HashMap<>();
        Set<String> homerooms = new HashSet<>();
        OneRosterTable rooms = table("classes.csv");
        rooms.present().forEach(row -> {
            String id = rooms.text(row, "sourcedId");
            title(rooms.text(row, "title"), rooms.text(row, "classCode")).ifPresent(title -> named.put(id, title));
            if (rooms.text(row, "classType").equalsIgnoreCase("homeroom")) {
                homerooms.add(id);
            }
        });
        OneRosterTable enrolled = table("enrollments.csv");
        List<Row> pupils = enrolled.present()
                .filter(row -> enrolled.text(row, "role").equalsIgnoreCase("student"))
                .filter(row -> named.containsKey(enrolled.text(row, "classSourcedId")))
                .toList();
        pupils.forEach(row -> {
            String room = enrolled.text(row, "classSourcedId");
            classes.merge(
                    enrolled.text(row, "userSourcedId"),
                    named.get(room),
                    (first, next) -> homerooms.contains(room) ? next : first);
        });
    }

    /** A class that a school knows by this name: «Математика, 9 А» is none. */
    private static Optional<String> title(String... written) {
        return Stream.of(written)
                .filter(text -> ClassGroup.read(text).isPresent())
                .findFirst();
    }

    private void take(Row user, String file, LocalDate today) {
        String id = users.text(user, "sourcedId");
        Set<String> held = new HashSet<>(roles.getOrDefault(id, Set.of()));
        held.add(users.text(user, "role").toLowerCase(Locale.ROOT));
        boolean pupil = held.contains("student");
        if (!pupil && held.stream().noneMatch(STAFF::contains)) {
            others++;
            return;
        }
        String surname = users.text(user, "familyName");
        String given = users.text(user, "givenName");
        String patronymic = users.text(user, "middleName");
        String birth =
                births.getOrDefault(id, "").isEmpty() ? users.text(user, OneRosterPack.BIRTH_YEAR) : births.get(id);
        String group = users.isGone(user) ? "выбыл" : pupil ? group(user, id) : "";
        entries.add(Entry.of(
                new Place(file, USERS, user.number()),
                pupil ? PersonKind.PUPIL : PersonKind.STAFF,
                WrittenName.parts(surname, given, patronymic),
                WrittenClass.read(group),
                new WrittenRow(surname + " " + given + " " + patronymic, group, birth),
                WrittenBirth.read(Optional.empty(), birth, today),
                pupil ? PersonDetails.of(null, null) : staff(user)));
    }

    /** The class; where none is said, the grade alone, of a pupil who has exactly one. */
    private String group(Row user, String id) {
        if (classes.containsKey(id)) {
            return classes.get(id);
        }
        String[] grades = users.text(user, "grades").split(",");
        return grades.length == 1 && grades[0].strip().matches("0?[1-9]|1[0-2]")
                ? String.valueOf(Integer.parseInt(grades[0].strip()))
                : "";
    }

    private PersonDetails staff(Row user) {
        String post = users.text(user, OneRosterPack.POST);
        String years = users.text(user, OneRosterPack.EXPERIENCE);
        String offers = users.text(user, OneRosterPack.OFFERS);
        return new PersonDetails(
                null,
                post.isEmpty() ? null : post.substring(0, Math.min(post.length(), 200)),
                null,
                null,
                Dictionary.subject(users.text(user, OneRosterPack.SUBJECT)).orElse(null),
                years.matches("[0-7]?[0-9]") ? Integer.valueOf(years) : null,
                offers.isEmpty() ? null : Boolean.valueOf(offers));
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether it names everybody: a pack may hold only what changed. */
    boolean isWhole() {
        return !said("file.users").equalsIgnoreCase("delta");
    }

    List<Remark> notes() {
        List<Remark> notes = new ArrayList<>();
        String dropped = DROPPED.stream()
                .filter(column -> users.rows().stream()
                        .anyMatch(row -> !users.text(row, column).isEmpty()))
                .collect(Collectors.joining(", "));
        if (!dropped.isEmpty()) {
            notes.add(Remark.of("people.roster.dropped", dropped));
        }
        if (others > 0) {
            notes.add(Remark.of("exchange.others", Integer.toString(others)));
        }
        return notes;
    }
}
