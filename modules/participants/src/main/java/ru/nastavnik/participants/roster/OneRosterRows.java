package ru.nastavnik.participants.roster;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.TenantContext;

/** Rows of a OneRoster pack, by column; what is empty is left out. */
record OneRosterRows(SchoolYear year) {

    static final String ID = "sourcedId";

    Map<String, Object> school(String name) {
        return Map.of(ID, org(), "name", name, "type", "school");
    }

    Map<String, Object> session() {
        return Map.ofEntries(
                Map.entry(ID, id("year")),
                Map.entry("title", year),
                Map.entry("type", "schoolYear"),
                Map.entry("startDate", year.firstDay()),
                Map.entry("endDate", year.lastDay()),
                Map.entry("schoolYear", year.start() + 1));
    }

    Map<String, Object> course() {
        return Map.ofEntries(
                Map.entry(ID, id("course")),
                Map.entry("schoolYearSourcedId", id("year")),
                Map.entry("title", "Классы"),
                Map.entry("orgSourcedId", org()));
    }

    Map<String, Object> group(ClassGroup group) {
        return Map.ofEntries(
                Map.entry(ID, id(group)),
                Map.entry("title", group),
                Map.entry("grades", grade(group)),
                Map.entry("courseSourcedId", id("course")),
                Map.entry("classCode", group),
                Map.entry("classType", "homeroom"),
                Map.entry("schoolSourcedId", org()),
                Map.entry("termSourcedIds", id("year")));
    }

    Map<String, Object> role(Person person) {
        return Map.ofEntries(
                Map.entry(ID, id("role " + person.id())),
                Map.entry("userSourcedId", person.id()),
                Map.entry("roleType", "primary"),
                Map.entry("role", roleOf(person)),
                Map.entry("orgSourcedId", org()));
    }

    private static String roleOf(Person person) {
        if (person.kind() == PersonKind.PUPIL) {
            return "student";
        }
        String post = person.post().orElse("").toLowerCase(Locale.ROOT);
        if (post.startsWith("директор")) {
            return "principal";
        }
        return post.matches(".*(учител|педагог|воспитател).*") ? "teacher" : "aide";
    }

    static Map<String, Object> birth(Person person) {
        return Map.of(ID, person.id(), "birthDate", person.birthDate().orElseThrow());
    }

    Map<String, Object> pupil(ClassGroup group, PersonId person) {
        return enrolled(group, person, "student", "");
    }

    Map<String, Object> leader(ClassGroup group, PersonId person) {
        return enrolled(group, person, "teacher", "true");
    }

    private Map<String, Object> enrolled(ClassGroup group, PersonId person, String role, String primary) {
        return Map.ofEntries(
                Map.entry(ID, id(role + " " + person + " " + group)),
                Map.entry("classSourcedId", id(group)),
                Map.entry("schoolSourcedId", org()),
                Map.entry("userSourcedId", person),
                Map.entry("role", role),
                Map.entry("primary", primary));
    }

    static String grade(ClassGroup group) {
        return "%02d".formatted(group.grade());
    }

    private static Object org() {
        return TenantContext.school();
    }

    /** The same thing of a year has the same identifier in each pack. */
    private String id(Object what) {
        String name = org() + "/" + year.start() + "/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
