package ru.nastavnik.participants.classes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.words.Refusal;

/**
 * The classes of the present school year, each with who leads it and whether it has answered «Кому нужен наставник?».
 */
@Component
@Transactional
public class ClassSheets {

    private final ClassSheetRepository rows;
    private final ClassSurveyRepository surveys;
    private final People people;
    private final Clock clock;

    ClassSheets(ClassSheetRepository rows, ClassSurveyRepository surveys, People people, Clock clock) {
        this.rows = rows;
        this.surveys = surveys;
        this.people = people;
        this.clock = clock;
    }

    /** The sheets of all classes that have pupils now, in the order of classes. */
    @Transactional(readOnly = true)
    public List<ClassSheet> all() {
        Map<ClassGroup, ClassSheet> known = rows.findByIdYear(year().start()).stream()
                .collect(Collectors.toMap(ClassSheet::group, Function.identity()));
        return people.classes().stream()
                .map(group -> known.getOrDefault(group, new ClassSheet(ClassYear.of(group, year()))))
                .toList();
    }

    /** The classes that the person behind the account leads now, in order; those without pupils are left out. */
    @Transactional(readOnly = true)
    public List<ClassGroup> ledBy(UserId user) {
        List<ClassGroup> classes = people.classes();
        return people
                .ofUser(user)
                .filter(person -> person.leftOn().isEmpty())
                .map(person ->
                        rows.findByIdYearAndTeacher(year().start(), person.id().value()))
                .orElse(List.of())
                .stream()
                .map(ClassSheet::group)
                .filter(classes::contains)
                .sorted()
                .toList();
    }

    /**
     * Says who leads the classes; a class that is not named keeps its leader.
     *
     * @param leaders by class, empty for nobody
     * @throws Refusal when somebody is not a member of the school's staff
     */
    public void leadBy(Map<ClassGroup, Optional<PersonId>> leaders) {
        Set<PersonId> staff = people.adults().stream()
                .filter(person -> person.kind() == PersonKind.STAFF)
                .map(Person::id)
                .collect(Collectors.toSet());
        if (leaders.values().stream().flatMap(Optional::stream).anyMatch(leader -> !staff.contains(leader))) {
            throw new Refusal("people.refusal.unknown-person");
        }
        rows.saveAll(all().stream()
                .filter(sheet -> leaders.containsKey(sheet.group()))
                .map(sheet -> {
                    sheet.leadBy(leaders.get(sheet.group()).orElse(null));
                    return sheet;
                })
                .toList());
    }

    /** Notes that the class has answered: whoever needs a mentor is ticked by now. */
    public void answered(ClassGroup group, ClassSheet.Answer by) {
        ClassSheet sheet = sheet(group);
        sheet.answered(by, Instant.now(clock));
        rows.save(sheet);
    }

    /** Takes the note back: the class is waited for again. */
    public void notAnswered(ClassGroup group) {
        ClassSheet sheet = sheet(group);
        sheet.notAnswered();
        rows.save(sheet);
    }

    /** Until when the classes are to answer, if somebody said so. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> answerBy() {
        return surveys.findById(year().start()).map(ClassSurvey::answerBy);
    }

    /** Sets the day until which the classes are to answer. */
    public void answerBy(LocalDate day) {
        ClassSurvey survey = surveys.findById(year().start()).orElse(new ClassSurvey(year().start(), day));
        survey.move(day);
        surveys.save(survey);
    }

    private ClassSheet sheet(ClassGroup group) {
        return all().stream()
                .filter(sheet -> sheet.group().equals(group))
                .findAny()
                .orElseThrow(() -> new Refusal("people.refusal.no-class", group.toString()));
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
