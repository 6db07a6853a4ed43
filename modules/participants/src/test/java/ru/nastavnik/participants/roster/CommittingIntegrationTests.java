package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.roster.SchoolLists.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** What a statement over all lines does is what the person's own rules would do one by one. */
@TenantTest
class CommittingIntegrationTests {

    private static final List<PersonDetails> PUPILS = List.of(
            pupil("7 А", null, null),
            pupil("7 А", 2013, null),
            pupil("7 А", 2013, LocalDate.of(2013, 2, 4)),
            pupil("8 Б", 2013, LocalDate.of(2013, 2, 4)),
            pupil("7", null, null));
    private static final List<PersonDetails> STAFF = List.of(
            staff("учитель", null, null, null),
            staff("учитель", "MATHS", 12, true),
            staff("методист", null, 0, null),
            staff("учитель", "RUSSIAN", null, false));

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private People people;

    @Autowired
    private Rosters rosters;

    @Autowired
    private RosterLines lines;

    @Autowired
    private Plans plans;

    private TenantId school;

    @BeforeEach
    void enter() {
        school = schools.school();
    }

    @Test
    void changesAsThePersonWould() {
        List<Person> kept = new ArrayList<>();
        List<Person> expected = new ArrayList<>();
        List<RosterLine> said = new ArrayList<>();
        for (List<PersonDetails> kind : List.of(PUPILS, STAFF)) {
            for (PersonDetails before : kind) {
                for (PersonDetails now : kind) {
                    PersonKind who = kind == PUPILS ? PersonKind.PUPIL : PersonKind.STAFF;
                    int number = said.size();
                    PersonName name = new PersonName(name(number), number % 2 == 0 ? "Семен" : "Семён", null);
                    PersonName written = new PersonName(name(number), number % 3 == 0 ? "Семен" : "Семён", null);
                    Person person = in(() -> people.add(name, who, before));
                    if (number % 5 == 0) {
                        in(() -> people.leave(person.id()));
                    }
                    kept.add(person);
                    said.add(line(person, written, now, number));
                    expected.add(changed(name, written, who, before, now));
                }
            }
        }
        RosterId id = in(() -> {
            Roster roster = plans.begin(rosters.reading().readPasted("ФИО\tКласс\nКто-то Другой\t7А"));
            lines.keep(roster.id(), 0, said);
            plans.end(roster.id(), rosters.reading().readPasted("ФИО\tКласс\nКто-то Другой\t7А"), said);
            return roster.id();
        });
        in(() -> rosters.commit(id));
        Map<Object, Person> now = in(
                        () -> people.all(kept.stream().map(Person::id).toList()))
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        for (int i = 0; i < kept.size(); i++) {
            assertThat(facts(now.get(kept.get(i).id()))).as("line %d", i).isEqualTo(facts(expected.get(i)));
        }
        assertThat(in(() -> rosters.undo(id)).restored()).isEqualTo(kept.size());
    }

    @Test
    void addsNobodyWhoCameMeanwhileAndLeavesWhoIsTheSameUntouched() {
        RosterId first = planned(cells("Чижов Лев", "7А", "04.02.2013"), cells("Грачёв Лев", "7А", ""));
        RosterId second = planned(cells("Чижов Лев", "7А", "04.02.2013"), cells("Грачёв Лев", "7Б", ""));
        in(() -> rosters.commit(first));
        in(() -> rosters.commit(second));
        assertThat(in(people::listed))
                .extracting(person ->
                        person.name().surname() + " " + person.classGroup().orElseThrow())
                .containsExactlyInAnyOrder("Чижов 7 А", "Грачёв 7 А", "Грачёв 7 Б");
        assertThat(in(() -> rosters.undo(first))).isEqualTo(new Undone(2, 0, List.of()));
    }

    @Test
    void addsAnewWhoWasTakenOutMeanwhile() {
        RosterId first = planned(cells("Чижов Лев", "7А", "04.02.2013"));
        in(() -> rosters.commit(first));
        RosterId second = planned(cells("Чижов Лев", "7Б", "04.02.2013"));
        in(() -> rosters.undo(first));
        assertThat(in(people::listed)).isEmpty();
        in(() -> rosters.commit(second));
        assertThat(in(people::listed))
                .extracting(person -> person.classGroup().orElseThrow().toString())
                .containsExactly("7 Б");
    }

    private RosterId planned(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = cells("ФИО", "Класс", "Дата рождения");
        System.arraycopy(rows, 0, all, 1, rows.length);
        return in(() -> rosters.plan("a.xlsx", SchoolLists.sheet("Лист1", all)).id());
    }

    private static Person changed(
            PersonName name, PersonName written, PersonKind kind, PersonDetails before, PersonDetails now) {
        Person person = new Person(name, kind);
        person.describe(before);
        Differences.betterSpelling(name, written).ifPresent(person::rename);
        person.describe(now);
        return person;
    }

    private static RosterLine line(Person person, PersonName written, PersonDetails now, int number) {
        return new RosterLine(
                "",
                "",
                number + 2,
                Outcome.UPDATE,
                person.id().value(),
                person.kind(),
                written,
                written.key(),
                now,
                "",
                "",
                "");
    }

    private static List<Object> facts(Person person) {
        return Arrays.asList(
                person.name(),
                person.classGroup(),
                person.post(),
                person.birthYear(),
                person.birthDate(),
                person.subject(),
                person.experienceYears(),
                person.offersMentoring(),
                person.leftOn());
    }

    private static String name(int number) {
        return "Птицын" + (char) ('а' + number / 20) + (char) ('а' + number % 20);
    }

    private static PersonDetails pupil(String group, Integer year, LocalDate date) {
        return PersonDetails.of(ClassGroup.read(group).orElseThrow(), null).born(year, date);
    }

    private static PersonDetails staff(String post, String subject, Integer experience, Boolean offer) {
        return new PersonDetails(null, post, null, null, subject, experience, offer);
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
