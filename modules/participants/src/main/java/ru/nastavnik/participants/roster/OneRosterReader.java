package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/**
 * The pupils and staff of a OneRoster 1.2 pack of CSV files, also of a 1.1 one, whose users carry their role themselves. They
 * go the way of any other list. Parents are passed over; addresses, telephones and accounts are not read.
 */
final class OneRosterReader {

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
    private static final List<String> DROPPED = List.of("email", "sms", "phone", "password", "identifier");

    private final OneRosterSheets files;
    private final OneRosterTable users;
    private final OneRosterFacts facts;
    private final List<Entry> entries = new ArrayList<>();
    private int others;

    private OneRosterReader(OneRosterSheets files) {
        this.files = files;
        this.users = files.table(OneRosterSheets.USERS);
        this.facts = OneRosterFacts.in(files);
    }

    /** @throws UnreadableSheet when it cannot be taken as a list */
    static OneRosterReader read(String fileName, boolean oneOfMany, List<Sheet> files, LocalDate today) {
        OneRosterReader reader = new OneRosterReader(OneRosterSheets.of(files));
        reader.check(fileName);
        for (Row user : reader.users.rows()) {
            reader.take(user, oneOfMany ? fileName : "", today);
        }
        if (reader.entries.isEmpty()) {
            throw new UnreadableSheet("people.roster.nobody");
        }
        return reader;
    }

    private void check(String fileName) {
        String version = files.said("oneroster.version");
        if (!version.equals("1.2") && !version.equals("1.1")) {
            throw new UnreadableSheet("exchange.refusal.version", fileName, version.isEmpty() ? "?" : version);
        }
        if (!users.columns().keySet().containsAll(List.of("sourcedid", "givenname", "familyname"))) {
            throw new UnreadableSheet("exchange.refusal.no-users", fileName);
        }
    }

    private void take(Row user, String file, LocalDate today) {
        String id = users.text(user, "sourcedId");
        Set<String> held = new HashSet<>(facts.roles().getOrDefault(id, Set.of()));
        held.add(users.text(user, "role").toLowerCase(Locale.ROOT));
        boolean pupil = held.contains("student");
        if (!pupil && held.stream().noneMatch(STAFF::contains)) {
            others++;
            return;
        }
        String surname = users.text(user, "familyName");
        String given = users.text(user, "givenName");
        String patronymic = users.text(user, "middleName");
        String born = facts.births().getOrDefault(id, "");
        String birth = born.isEmpty() ? users.text(user, OneRosterPack.BIRTH_YEAR) : born;
        String group = users.isGone(user) ? "выбыл" : pupil ? group(user, id) : "";
        entries.add(Entry.of(
                new Place(file, OneRosterSheets.USERS, user.number()),
                pupil ? PersonKind.PUPIL : PersonKind.STAFF,
                WrittenName.parts(surname, given, patronymic),
                WrittenClass.read(group),
                new WrittenRow(surname + " " + given + " " + patronymic, group, birth),
                WrittenBirth.read(Optional.empty(), birth, today),
                pupil ? PersonDetails.of(null, null) : staff(user)));
    }

    /** The class; where none is said, the grade alone, of a pupil who has exactly one. */
    private String group(Row user, String id) {
        String named = facts.classes().get(id);
        if (named != null) {
            return named;
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
        return !files.said("file.users").equalsIgnoreCase("delta");
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
