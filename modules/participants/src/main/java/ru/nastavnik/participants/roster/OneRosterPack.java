package ru.nastavnik.participants.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
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
        OneRosterRows rows = new OneRosterRows(year);
        files.add("orgs", "name,type,identifier,parentSourcedId", Stream.of(rows.school(school)));
        files.add(
                "academicSessions",
                "title,type,startDate,endDate,parentSourcedId,schoolYear",
                Stream.of(rows.session()));
        files.add(
                "courses",
                "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
                Stream.of(rows.course()));
        files.add(
                "classes",
                "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,"
                        + "subjectCodes,periods",
                groups(own).map(rows::group));
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
                own.stream().map(rows::role));
        files.add(
                "demographics",
                "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                        + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
                        + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
                        + "publicSchoolResidenceStatus",
                own.stream().filter(person -> person.birthDate().isPresent()).map(OneRosterRows::birth));
        files.add(
                "enrollments",
                "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                Stream.concat(pupils(own, rows), leaders(own, rows)));
        return files.pack();
    }

    private Map<String, Object> user(Person person) {
        Map<String, Object> user = new HashMap<>(Map.of(
                OneRosterRows.ID,
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
        person.classGroup().ifPresent(group -> user.put("grades", OneRosterRows.grade(group)));
        person.post().ifPresent(post -> user.put(POST, post));
        person.subject().ifPresent(subject -> user.put(SUBJECT, catalogue.subjectTitle(subject)));
        person.experienceYears().ifPresent(years -> user.put(EXPERIENCE, years));
        person.offersMentoring().ifPresent(offers -> user.put(OFFERS, offers));
        if (person.birthDate().isEmpty()) {
            person.birthYear().ifPresent(year -> user.put(BIRTH_YEAR, year));
        }
        return user;
    }

    private static Stream<Map<String, Object>> pupils(List<Person> people, OneRosterRows rows) {
        return people.stream()
                .flatMap(person -> person.classGroup().stream().map(group -> rows.pupil(group, person.id())));
    }

    /** Who leads a class, as far as they are among these people. */
    private Stream<Map<String, Object>> leaders(List<Person> people, OneRosterRows rows) {
        Set<PersonId> known = people.stream().map(Person::id).collect(Collectors.toSet());
        return sheets.all().stream()
                .flatMap(sheet -> sheet.teacher().filter(known::contains).stream()
                        .map(teacher -> rows.leader(sheet.group(), teacher)));
    }

    private static Stream<ClassGroup> groups(List<Person> people) {
        return people.stream()
                .flatMap(person -> person.classGroup().stream())
                .distinct()
                .sorted();
    }
}
