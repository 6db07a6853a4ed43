package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Subject;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.Bases;
import ru.nastavnik.participants.bases.Mentee;
import ru.nastavnik.participants.bases.Mentor;
import ru.nastavnik.participants.bases.PairOfBase;
import ru.nastavnik.participants.bases.PairsOfBases;
import ru.nastavnik.participants.bases.YoungSpecialist;
import ru.nastavnik.participants.bases.YoungSpecialists;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Everyone who is ticked for a base in this school year, with their pairs. */
@Component
class BaseTables {

    private final Bases bases;
    private final Catalogue catalogue;
    private final YoungSpecialists young;
    private final List<PairsOfBases> keepers;
    private final Clock clock;

    BaseTables(Bases bases, Catalogue catalogue, YoungSpecialists young, List<PairsOfBases> keepers, Clock clock) {
        this.bases = bases;
        this.catalogue = catalogue;
        this.young = young;
        this.keepers = keepers;
        this.clock = clock;
    }

    SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }

    /** In the order of names. */
    List<BaseMember> members(Base base) {
        Map<PersonId, List<PairOfBase>> pairs =
                PairsOfBases.during(year(), keepers).stream().collect(Collectors.groupingBy(pair -> pair.own(base)));
        return base == Base.MENTEES ? mentees(pairs) : mentors(pairs);
    }

    private List<BaseMember> mentees(Map<PersonId, List<PairOfBase>> pairs) {
        Map<String, String> topics = catalogue.topics().stream().collect(Collectors.toMap(Topic::code, Topic::title));
        Map<String, String> subjects = subjects();
        List<Mentee> mentees = bases.mentees(year());
        Map<PersonId, YoungSpecialist> reasons =
                young.among(mentees.stream().map(Mentee::person).toList());
        return mentees.stream()
                .map(mentee -> new BaseMember(
                        mentee.person(),
                        mentee.consents(),
                        abouts(mentee),
                        topics.getOrDefault(
                                        mentee.request().topic(),
                                        mentee.request().topic())
                                + mentee.request()
                                        .subject()
                                        .map(code -> ": " + subjects.getOrDefault(code, code))
                                        .orElse(""),
                        mentee.request().about().noteText(),
                        0,
                        pairs.getOrDefault(mentee.id(), List.of()),
                        reasons.get(mentee.id())))
                .toList();
    }

    private static Set<String> abouts(Mentee mentee) {
        Set<String> codes = new HashSet<>(Set.of(mentee.request().topic()));
        mentee.request().subject().ifPresent(codes::add);
        return codes;
    }

    private List<BaseMember> mentors(Map<PersonId, List<PairOfBase>> pairs) {
        Map<String, String> subjects = subjects();
        List<Mentor> mentors = bases.mentors(year());
        Map<PersonId, YoungSpecialist> reasons =
                young.among(mentors.stream().map(Mentor::person).toList());
        return mentors.stream()
                .map(mentor -> new BaseMember(
                        mentor.person(),
                        mentor.consents(),
                        mentor.ready().subjects(),
                        words(mentor.ready(), subjects),
                        mentor.ready().about().competencesText(),
                        mentor.ready().capacity(),
                        pairs.getOrDefault(mentor.id(), List.of()),
                        reasons.get(mentor.id())))
                .toList();
    }

    private static String words(Ready ready, Map<String, String> subjects) {
        return new TreeSet<>(ready.subjects())
                .stream().map(code -> subjects.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }

    private Map<String, String> subjects() {
        return catalogue.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::title));
    }

    /** Those of the mentees who are among the people. */
    List<Mentee> mentees(Set<PersonId> chosen) {
        return bases.mentees(year()).stream()
                .filter(mentee -> chosen.contains(mentee.id()))
                .toList();
    }

    /** Those of the mentors who are among the people. */
    List<Mentor> mentors(Set<PersonId> chosen) {
        return bases.mentors(year()).stream()
                .filter(mentor -> chosen.contains(mentor.id()))
                .toList();
    }

    /** Who is ticked for the base and among the people, in the order of names. */
    List<Person> people(Base base, Set<PersonId> chosen) {
        return base == Base.MENTEES
                ? mentees(chosen).stream().map(Mentee::person).toList()
                : mentors(chosen).stream().map(Mentor::person).toList();
    }
}
