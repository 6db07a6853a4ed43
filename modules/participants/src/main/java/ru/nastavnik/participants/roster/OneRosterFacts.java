package ru.nastavnik.participants.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.spreadsheets.Row;

/**
 * What the other files of a OneRoster pack say of its users, by their identifiers there.
 *
 * @param roles   in small letters
 * @param births  as they are written
 * @param classes by name, of pupils alone
 */
@PersonalData
record OneRosterFacts(Map<String, Set<String>> roles, Map<String, String> births, Map<String, String> classes) {

    static OneRosterFacts in(OneRosterSheets files) {
        return new OneRosterFacts(roles(files), births(files), classes(files));
    }

    private static Map<String, Set<String>> roles(OneRosterSheets files) {
        Map<String, Set<String>> roles = new HashMap<>();
        OneRosterTable given = files.table("roles.csv");
        given.present()
                .forEach(row -> roles.computeIfAbsent(given.text(row, "userSourcedId"), user -> new HashSet<>())
                        .add(given.text(row, "role").toLowerCase(Locale.ROOT)));
        return roles;
    }

    private static Map<String, String> births(OneRosterSheets files) {
        Map<String, String> births = new HashMap<>();
        OneRosterTable demographics = files.table("demographics.csv");
        demographics
                .present()
                .forEach(row -> births.put(demographics.text(row, "sourcedId"), demographics.text(row, "birthDate")));
        return births;
    }

    private static Map<String, String> classes(OneRosterSheets files) {
        Map<String, String> named = new HashMap<>();
        Set<String> homerooms = new HashSet<>();
        OneRosterTable rooms = files.table("classes.csv");
        rooms.present().forEach(row -> {
            String id = rooms.text(row, "sourcedId");
            title(rooms.text(row, "title"), rooms.text(row, "classCode")).ifPresent(title -> named.put(id, title));
            if (rooms.text(row, "classType").equalsIgnoreCase("homeroom")) {
                homerooms.add(id);
            }
        });
        Map<String, String> classes = new HashMap<>();
        OneRosterTable enrolled = files.table("enrollments.csv");
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
        return classes;
    }

    /** A class that a school knows by this name: «Математика, 9 А» is none. */
    private static Optional<String> title(String... written) {
        return Stream.of(written)
                .filter(text -> ClassGroup.read(text).isPresent())
                .findFirst();
    }

    @Override
    public String toString() {
        return "OneRosterFacts[…]";
    }
}
