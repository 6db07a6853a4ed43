package ru.nastavnik.participants.roster;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.TenantContext;

/**
 * The school's list as a OneRoster 1.2 pack of CSV files, whole ("bulk"): pupils and staff, the classes they are in and who
 * leads them. What OneRoster has no column for stands in extension columns, so that the pack comes in again without a change.
 */
@Component
public class OneRosterPack {

    static final String POST = "metadata.post";
    static final String SUBJECT = "metadata.subject";
    static final String EXPERIENCE = "metadata.experienceYears";
    static final String OFFERS = "metadata.offersMentoring";
    static final String BIRTH_YEAR = "metadata.birthYear";

    private static final String ID = "sourcedId";

    private final ClassSheets sheets;
    private final Catalogue catalogue;

    OneRosterPack(ClassSheets sheets, Catalogue catalogue) {
        this.sheets = sheets;
        this.catalogue = catalogue;
    }

    /**
     * Packs the pupils and staff among these people; people from outside are none of the school's.
     *
     * @param school its name
     * @param year   the present school year
     */
    public byte[] of(String school, SchoolYear year, List<Person> people) {
        List<Person> own = people.stream()
                .filter(person -> person.kind() == PersonKind.PUPIL || person.kind() == PersonKind.STAFF)
                .toList();
        OneRosterFiles files = new OneRosterFiles();
        addSchool(files, school, year);
        files.add(
                "classes",
                "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,"
                        + "subjectCodes,periods",
                groups(own).map(group -> group(group, year)));
        files.add(
                "users",
                "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
                        + "grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,"
                        + "preferredFamilyName,primaryOrgSourcedId,pronouns,"
                        + String.join(",", POST, SUBJECT, EXPERIENCE, OFFERS, BIRTH_YEAR),
                own.stream().map(this::user));
        files.add(
                "roles",
                "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId",
                own.stream().map(person -> role(person, year)));
        files.add(
                "demographics",
                "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                        + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
                        + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
                        + "publicSchoolResidenceStatus",
                own.stream().filter(person -> person.birthDate().isPresent()).map(OneRosterPack::birth));
        files.add(
                "enrollments",
                "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                Stream.concat(pupils(own, year), leaders(own, year)));
        return files.pack();
    }

    private static void addSchool(OneRosterFiles files, String school, SchoolYear year) {
        Object org = TenantContext.school();
        files.add(
                "orgs",
                "name,type,identifier,parentSourcedId",
                Stream.of(Map.of(ID, org, "name", school, "type", "school")));
        files.add(
                "academicSessions",
                "title,type,startDate,endDate,parentSourcedId,schoolYear",
                Stream.of(Map.of(
                        ID,
                        id("year", year),
                        "title",
                        year,
                        "type",
                        "schoolYear",
                        "startDate",
                        year.firstDay(),
                        "endDate",
                        year.lastDay(),
                        "schoolYear",
                        year.start() + 1)));
        files.add(
                "courses",
                "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                Stream.of(Map.of(
                        ID,
                        id("course", year),
                        "schoolYearSourcedId",
                        id("year", year),
                        "title",
                        "Классы",
                        "orgSourcedId",
                        org)));
    }

    private static Map<String, Object> group(ClassGroup group, SchoolYear year) {
        return Map.of(
                ID,
                id(group, year),
                "title",
                group,
                "grades",
                grade(group),
                "courseSourcedId",
                id("course", year),
                "classCode",
                group,
                "classType",
                "homeroom",
                "schoolSourcedId",
                TenantContext.school(),
                "termSourcedIds",
                id("year", year));
    }

    private Map<String, Object> user(Person person) {
        Map<String, Object> user = new HashMap<>(Map.of(
                ID,
                person.id(),
                "enabledUser",
                "true",
                "username",
                person.id(),
                "givenName",
                person.name().given(),
                "familyName",
                person.name().surname(),
                "primaryOrgSourcedId",
                TenantContext.school()));
        if (person.name().patronymic() != null) {
            user.put("middleName", person.name().patronymic());
        }
        person.classGroup().ifPresent(group -> user.put("grades", grade(group)));
        person.post().ifPresent(post -> user.put(POST, post));
        person.subject().ifPresent(subject -> user.put(SUBJECT, catalogue.subjectTitle(subject)));
        person.experienceYears().ifPresent(years -> user.put(EXPERIENCE, years));
        person.offersMentoring().ifPresent(offers -> user.put(OFFERS, offers));
        if (person.birthDate().isEmpty()) {
            person.birthYear().ifPresent(year -> user.put(BIRTH_YEAR, year));
        }
        return user;
    }

    private static Map<String, Object> birth(Person person) {
        return Map.of(ID, person.id(), "birthDate", person.birthDate().orElseThrow());
    }

    private static Map<String, Object> role(Person person, SchoolYear year) {
        return Map.of(
                ID,
                id("role " + person.id(), year),
                "userSourcedId",
                person.id(),
                "roleType",
                "primary",
                "role",
                role(person),
                "orgSourcedId",
                TenantContext.school());
    }

    private static String role(Person person) {
        if (person.kind() == PersonKind.PUPIL) {
            return "student";
        }
        String post = person.post().orElse("").toLowerCase(Locale.ROOT);
        if (post.startsWith("директор")) {
            return "principal";
        }
        return post.matches(".*(учител|педагог|воспитател).*") ? "teacher" : "aide";
    }

    private static Stream<Map<String, Object>> pupils(List<Person> people, SchoolYear year) {
        return people.stream()
                .flatMap(person ->
                        person.classGroup().stream().map(group -> enrolled(group, person.id(), "student", "", year)));
    }

    /** Who leads a class, as far as they are among these people. */
    private Stream<Map<String, Object>> leaders(List<Person> people, SchoolYear year) {
        Set<PersonId> known = people.stream().map(Person::id).collect(Collectors.toSet());
        return sheets.all().stream()
                .filter(sheet -> sheet.teacher().filter(known::contains).isPresent())
                .map(sheet -> leader(sheet, year));
    }

    private static Map<String, Object> leader(ClassSheet sheet, SchoolYear year) {
        return enrolled(sheet.group(), sheet.teacher().orElseThrow(), "teacher", "true", year);
    }

    private static Map<String, Object> enrolled(
            ClassGroup group, PersonId person, String role, String primary, SchoolYear year) {
        return Map.of(
                ID,
                id(role + " " + person + " " + group, year),
                "classSourcedId",
                id(group, year),
                "schoolSourcedId",
                TenantContext.school(),
                "userSourcedId",
                person,
                "role",
                role,
                "primary",
                primary);
    }

    private static Stream<ClassGroup> groups(List<Person> people) {
        return people.stream()
                .flatMap(person -> person.classGroup().stream())
                .distinct()
                .sorted();
    }

    private static String grade(ClassGroup group) {
        return "%02d".formatted(group.grade());
    }

    /** The same thing of a year has the same identifier in each pack. */
    private static String id(Object what, SchoolYear year) {
        String name = TenantContext.school() + "/" + year.start() + "/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
