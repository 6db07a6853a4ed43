package ru.nastavnik.demo.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Fills the list of a school and moves its classes up each September. May be repeated. */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
class ClassLists {

    private static final String LETTERS = "АБВГ";
    private static final int STARTS_AT = 7;

    private final People people;
    private final TransactionTemplate transaction;

    ClassLists(People people, TransactionTemplate transaction) {
        this.people = people;
        this.transaction = transaction;
    }

    /** The list as it is on the first day of the year; one that is further already stays. */
    void ready(PlannedSchool school, SchoolYear year) {
        transaction.executeWithoutResult(status -> change(school, year));
    }

    private void change(PlannedSchool school, SchoolYear year) {
        List<Person> listed = people.listed();
        if (listed.isEmpty()) {
            people.keep(everybody(school, year));
            return;
        }
        if (listed.stream().anyMatch(pupil -> pupil.kind() == PersonKind.PUPIL && gradeOf(pupil, year) < 1)) {
            return;
        }
        List<Person> changed = new ArrayList<>();
        boolean beginners = false;
        for (Person pupil : listed) {
            if (pupil.kind() == PersonKind.PUPIL) {
                int grade = gradeOf(pupil, year);
                beginners |= grade == 1;
                if (grade > school.size().grades()) {
                    pupil.leave(year.firstDay());
                    changed.add(pupil);
                } else if (grade != pupil.classGroup().orElseThrow().grade()) {
                    String letter = pupil.classGroup().orElseThrow().letter();
                    pupil.describe(PersonDetails.of(new ClassGroup(grade, letter), null));
                    changed.add(pupil);
                }
            }
        }
        if (!beginners) {
            Random chance = new Random(school.seed() + year.start());
            changed.addAll(grade(school, 1, year, new InventedNames(chance), chance));
        }
        people.keep(changed);
    }

    /** In which grade a pupil is: they began in the September after their seventh year was full. */
    private static int gradeOf(Person pupil, SchoolYear year) {
        return year.start() - SchoolYear.of(pupil.birthDate().orElseThrow()).start() - STARTS_AT;
    }

    private static Collection<Person> everybody(PlannedSchool school, SchoolYear year) {
        Random chance = new Random(school.seed());
        InventedNames names = new InventedNames(chance);
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < school.size().staff(); i++) {
            all.add(employee(school, i, year, names, chance));
        }
        for (int grade = 1; grade <= school.size().grades(); grade++) {
            all.addAll(grade(school, grade, year, names, chance));
        }
        return all;
    }

    private static List<Person> grade(
            PlannedSchool school, int grade, SchoolYear year, InventedNames names, Random chance) {
        List<Person> pupils = new ArrayList<>();
        Size size = school.size();
        for (int parallel = 0; parallel < size.parallels(); parallel++) {
            String letter = size.parallels() == 1 ? null : LETTERS.substring(parallel, parallel + 1);
            int number = Math.max(2, size.perClass() - 2 + chance.nextInt(5));
            for (int i = 0; i < number; i++) {
                pupils.add(pupil(names.next(0.5), new ClassGroup(grade, letter), born(grade, year, chance)));
            }
        }
        return pupils;
    }

    private static LocalDate born(int grade, SchoolYear year, Random chance) {
        return new SchoolYear(year.start() - STARTS_AT - grade).firstDay().plusDays(chance.nextInt(365));
    }

    private static Person pupil(PersonName name, ClassGroup group, LocalDate born) {
        Person pupil = new Person(name, PersonKind.PUPIL);
        pupil.describe(new PersonDetails(group, null, null, born, null, null, null));
        return pupil;
    }

    private static Person employee(
            PlannedSchool school, int position, SchoolYear year, InventedNames names, Random chance) {
        Staff staff = Staff.at(position);
        @Nullable
        PersonName director = position == 0 ? name(school.school().director().full()) : null;
        Person person = new Person(director == null ? names.next(0.8) : director, PersonKind.STAFF);
        boolean beginner = position > 3 && chance.nextInt(6) == 0;
        int age = beginner ? 22 + chance.nextInt(4) : 28 + chance.nextInt(36);
        int experience = beginner ? chance.nextInt(3) : Math.max(3, age - 23 - chance.nextInt(4));
        LocalDate born = LocalDate.of(year.start() - age, 1, 1).plusDays(chance.nextInt(365));
        person.describe(new PersonDetails(null, staff.post(), null, born, staff.subject(), experience, experience > 8));
        return person;
    }

    private static PersonName name(String full) {
        String[] parts = full.split(" ", 3);
        return new PersonName(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
    }
}
