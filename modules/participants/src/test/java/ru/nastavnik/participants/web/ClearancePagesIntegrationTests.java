package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.clearance.Clearances;
import ru.nastavnik.participants.clearance.Trainings;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class ClearancePagesIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Clearances clearances;

    @Autowired
    private Trainings trainings;

    @Autowired
    private Clock clock;

    private TenantId school;
    private Walk walk;
    private Person teacher;
    private Person engineer;
    private Person pupil;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        teacher = add("Соколова", PersonKind.STAFF, null);
        engineer = add("Орлова", PersonKind.PARTNER, null);
        pupil = add("Чижов", PersonKind.PUPIL, new ClassGroup(9, "А"));
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        in(() -> {
            List.of(teacher, engineer, pupil)
                    .forEach(person -> readiness.declare(person.id(), year, Set.of(), 0, null));
            return true;
        });
    }

    @Test
    void oneTickCoversAllOwnStaff() {
        assertThat(walk.open("").text()).contains("Не видели справок: 2 наставника");
        walk.submit("/people/clearance/staff", "present", "true");
        assertThat(missing()).containsExactly(engineer.id());
        walk.submit("/people/clearance/staff", "present", "false");
        assertThat(missing()).containsExactlyInAnyOrder(teacher.id(), engineer.id());
    }

    @Test
    void someoneFromOutsideNeedsNumberAndDate() {
        assertThat(walk.open("/people/clearance").text())
                .contains("Орлова", "справки не видели")
                .doesNotContain("Соколова", "Чижов");
        String address = "/people/clearance/" + engineer.id();
        assertThat(walk.submit(address, "number", " ", "issuedOn", "01.02.2026").status())
                .isEqualTo(422);
        assertThat(walk.submit(address, "number", "70/12").status()).isEqualTo(422);
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        assertThat(walk.submit(address, "number", "70/12", "issuedOn", tomorrow).text())
                .contains("ещё не наступила");
        assertThat(missing()).contains(engineer.id());
        walk.submit(address, "number", "70/12", "issuedOn", "01.02.2026");
        assertThat(missing()).containsExactly(teacher.id());
        assertThat(walk.open("/people/clearance").text()).contains("№ 70/12 от 01.02.2026");
    }

    @Test
    void ofAPupilNoneIsAskedNorTaken() {
        assertThat(missing()).doesNotContain(pupil.id());
        assertThat(walk.submit("/people/clearance/" + pupil.id(), "number", "1", "issuedOn", "01.02.2026")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pupilsWhoMentorAreRemindedOfTheirTrainingAndTeachersAreNot() {
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        assertThat(in(() -> trainings.due(year))).contains(LocalDate.of(year.start(), 10, 15));
        assertThat(walk.open("/people/training").text())
                .contains("Чижов", "ещё нет", "15.10." + year.start())
                .doesNotContain("Соколова", "Орлова");
        assertThat(in(() -> trainings.missing(people.listed(), year))).containsExactly(pupil.id());
        String today = LocalDate.now(clock).toString();
        walk.submit("/people/training", "chosen", pupil.id().toString(), "day", today, "passed", "true");
        assertThat(in(() -> trainings.missing(people.listed(), year))).isEmpty();
        assertThat(in(() -> trainings.missing(people.listed(), year.next()))).containsExactly(pupil.id());
        walk.submit("/people/training", "chosen", pupil.id().toString(), "day", today, "passed", "false");
        assertThat(in(() -> trainings.missing(people.listed(), year))).containsExactly(pupil.id());
        assertThat(walk.submit("/people/training", "chosen", teacher.id().toString(), "day", today)
                        .status())
                .isEqualTo(422);
        assertThat(walk.submit("/people/training", "day", today).status()).isEqualTo(422);
    }

    private Set<PersonId> missing() {
        return in(() -> clearances.missing(people.listed()));
    }

    private Person add(String surname, PersonKind kind, ClassGroup group) {
        return in(() -> people.add(new PersonName(surname, "Анна", null), kind, group, null));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
