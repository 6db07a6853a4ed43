package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;
import ru.nastavnik.participants.profiles.Profiles;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.FigureSource;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class SheetsIntegrationTests {

    @Autowired
    private Offices offices;

    @Autowired
    private Requests requests;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Profiles profiles;

    @Autowired
    private List<FigureSource> figures;

    @Autowired
    private Clock clock;

    private Office office;
    private Walk walk;
    private Person lev;
    private Person anna;
    private Person olga;

    @BeforeEach
    void enter() {
        office = offices.open();
        walk = office.walk();
        PersonDetails nineA = PersonDetails.of(new ClassGroup(9, "А"), null);
        lev = office.add("Чижов", "Львовна", PersonKind.PUPIL, nineA);
        anna = office.add("Дроздова", "Львовна", PersonKind.PUPIL, nineA);
        olga = office.add("Соколова", "Львовна", PersonKind.STAFF, PersonDetails.of(null, null));
    }

    @Test
    void ticksTheRequestsOfAClass() {
        Walk.Answer page = walk.open("/people/requests?group=9%20%D0%90");
        assertThat(page.text()).contains("Дроздова Анна Львовна", "Чижов Анна Львовна", "Учебный предмет", "Адаптация");
        assertThat(page.page().select("select[name^=topic] option")).hasSize(22);
        Walk.Answer saved = walk.submit(
                "/people/requests",
                "group",
                "9 А",
                "was." + lev.id(),
                "/",
                "topic." + lev.id(),
                "SUBJECT",
                "subject." + lev.id(),
                "MATHS",
                "was." + anna.id(),
                "/",
                "topic." + anna.id(),
                "ADAPTATION",
                "subject." + anna.id(),
                "");
        assertThat(saved.status()).isEqualTo(302);
        List<MenteeProfile> mentees = office.in(() -> profiles.mentees(year()));
        assertThat(mentees).extracting(MenteeProfile::topic).containsExactly("ADAPTATION", "SUBJECT");
        assertThat(mentees).extracting(MenteeProfile::consent).containsOnly(ConsentState.AWAITED);
        assertThat(mentees.getLast().subject()).isEqualTo("MATHS");
        walk.submit("/people/requests", "group", "9 А", "was." + lev.id(), "SUBJECT/MATHS", "topic." + lev.id(), "");
        assertThat(office.in(() -> profiles.mentees(year()))).hasSize(1);
    }

    @Test
    void asksForTheSubjectAndKeepsWhatWasTyped() {
        Walk.Answer refused = walk.submit(
                "/people/requests",
                "group",
                "9 А",
                "was." + lev.id(),
                "/",
                "topic." + lev.id(),
                "SUBJECT",
                "subject." + lev.id(),
                "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Чижов Анна Львовна: Выберите предмет");
        assertThat(refused.page()
                        .select("select[name=topic." + lev.id() + "] option[selected]")
                        .attr("value"))
                .isEqualTo("SUBJECT");
        assertThat(office.in(() -> requests.of(year()))).isEmpty();
    }

    @Test
    void leavesRowsAloneThatNobodyTouched() {
        office.in(() -> {
            requests.tick(lev.id(), year(), "CAREER", null);
            return true;
        });
        walk.submit(
                "/people/requests",
                "group",
                "9 А",
                "was." + lev.id(),
                "/",
                "topic." + lev.id(),
                "",
                "subject." + lev.id(),
                "");
        assertThat(office.in(() -> requests.of(year()))).containsKey(lev.id());
    }

    @Test
    void ticksWhoIsReadyToMentorWithTheUsualCapacity() {
        assertThat(walk.open("/people/readiness").text()).contains("Соколова Анна Львовна");
        walk.submit(
                "/people/readiness",
                "group",
                "adults",
                "was." + olga.id(),
                "",
                "ready." + olga.id(),
                "true",
                "subject." + olga.id(),
                "MATHS",
                "another." + olga.id(),
                "PHYSICS",
                "years." + olga.id(),
                "12",
                "capacity." + olga.id(),
                "");
        MentorProfile mentor = office.in(() -> profiles.mentors(year())).getFirst();
        assertThat(mentor.subjects()).containsExactlyInAnyOrder("MATHS", "PHYSICS");
        assertThat(mentor.experienceYears()).isEqualTo(12);
        assertThat(mentor.capacity()).isEqualTo(2);
        office.in(() -> {
            readiness.declare(lev.id(), year(), Set.of(), 0, null);
            return true;
        });
        assertThat(office.in(() -> profiles.mentors(year())))
                .extracting(MentorProfile::capacity)
                .containsExactly(2, 1);
        assertThat(walk.open("/people/readiness?group=9%20%D0%90").page().select("input[name^=ready][checked]"))
                .hasSize(1);
    }

    @Test
    void refusesACapacityThatMakesNoSense() {
        Walk.Answer refused = walk.submit(
                "/people/readiness",
                "group",
                "adults",
                "was." + olga.id(),
                "",
                "ready." + olga.id(),
                "true",
                "capacity." + olga.id(),
                "11");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Соколова Анна Львовна: Наставляемых может быть от 1 до 10.");
        Walk.Answer nonsense = walk.submit(
                "/people/readiness",
                "group",
                "adults",
                "was." + olga.id(),
                "",
                "ready." + olga.id(),
                "true",
                "years." + olga.id(),
                "много",
                "capacity." + olga.id(),
                "2");
        assertThat(nonsense.text()).contains("Стаж — целое число лет");
    }

    @Test
    void countsPeopleAndTicks() {
        office.in(() -> {
            requests.tick(lev.id(), year(), "CAREER", null);
            requests.tick(lev.id(), year().previous(), "CAREER", null);
            readiness.declare(olga.id(), year(), Set.of("MATHS"), 3, null);
            return true;
        });
        List<Figure> counted = office.in(() -> figures.stream()
                .flatMap(source -> source.figures(LocalDate.now(clock)).stream())
                .toList());
        assertThat(counted)
                .contains(
                        Figure.of(FigureCode.PUPILS, year(), 2),
                        Figure.of(FigureCode.STAFF, year(), 1),
                        Figure.of(FigureCode.WITH_REQUEST, year(), 1),
                        Figure.of(FigureCode.WITH_REQUEST, year().previous(), 1),
                        Figure.of(FigureCode.READY_TO_MENTOR, year(), 1));
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
