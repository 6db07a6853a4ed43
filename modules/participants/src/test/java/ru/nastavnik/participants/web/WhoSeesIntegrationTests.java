package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Field;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.rights.web.WhoSees;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** The card shows to each role what the table of fields gives it, and writes the table under each field. */
@TenantTest
class WhoSeesIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private WhoSees words;

    @Autowired
    private AccessJournal journal;

    private TenantId school;
    private PersonId lev;

    @BeforeEach
    void aPerson() {
        school = schools.school();
        lev = schools.inSchool(
                school,
                () -> people.add(
                                new PersonName("Чижов", "Лев", null),
                                PersonKind.PUPIL,
                                PersonDetails.of(new ClassGroup(9, "Б"), null).born(2011, LocalDate.of(2011, 2, 7)))
                        .id());
    }

    @Test
    void saysUnderEachFieldOfTheCardWhatTheTableSays() {
        for (Role role : List.of(Role.COORDINATOR, Role.DIRECTOR)) {
            Walk.Answer card = as(role).open("/people/" + lev);

            assertThat(card.page().select(".who-sees").eachAttr("data-field"))
                    .as("fields that the %s is shown", role)
                    .containsExactlyElementsOf(Place.CARD.fields().stream()
                            .filter(field -> field.seenBy().contains(role))
                            .filter(field -> field != Field.EXPERIENCE)
                            .map(Enum::name)
                            .toList());
            for (Element line : card.page().select(".who-sees")) {
                assertThat(line.text())
                        .isEqualTo(
                                "Кто видит: " + words.words(Field.valueOf(line.attr("data-field")), Locale.of("ru")));
            }
        }
    }

    @Test
    void asksYearsOfTeachingOfStaffOnly() {
        PersonId olga = schools.inSchool(
                school,
                () -> people.add(new PersonName("Соколова", "Ольга", null), PersonKind.STAFF, null, "учитель химии")
                        .id());

        assertThat(as(Role.COORDINATOR)
                        .open("/people/" + olga)
                        .page()
                        .select(".who-sees")
                        .eachAttr("data-field"))
                .containsExactlyElementsOf(
                        Place.CARD.fields().stream().map(Enum::name).toList());
        assertThat(as(Role.COORDINATOR).open("/people/" + lev).page().select("input[name=experience]"))
                .isEmpty();
    }

    @Test
    void showsTheDirectorNoBirthDateAndNothingToChange() {
        Walk.Answer card = as(Role.DIRECTOR).open("/people/" + lev);

        assertThat(card.text()).contains("Чижов Лев", "9 Б").doesNotContain("07.02.2011");
        assertThat(card.page().select("main form")).isEmpty();
        assertThat(as(Role.DIRECTOR)
                        .submit("/people/" + lev, "surname", "Другой")
                        .status())
                .isEqualTo(404);
        assertThat(schools.inSchool(school, () -> journal.of(lev, 5)))
                .first()
                .satisfies(entry -> assertThat(entry.fields()).containsExactly("NAME", "PLACE"));
        assertThat(as(Role.COORDINATOR)
                        .open("/people/" + lev)
                        .page()
                        .select("input[name=birth]")
                        .val())
                .isEqualTo("07.02.2011");
    }

    @Test
    void namesWhoSeesAFieldInWords() {
        assertThat(words.words(Field.NAME, Locale.of("ru")))
                .isEqualTo("директор, куратор, классный руководитель (своего класса), наставник (своих наставляемых)");
        assertThat(words.words(Field.BIRTH, Locale.of("ru"))).isEqualTo("куратор");
    }

    @Test
    void pointsOutWhatHasNoPlaceInAText() {
        PersonId olga = schools.inSchool(
                school,
                () -> people.add(
                                new PersonName("Соколова", "Ольга", null),
                                PersonKind.STAFF,
                                null,
                                "дворник, инвалидность 2 гр.")
                        .id());

        assertThat(as(Role.COORDINATOR).open("/people/" + olga).text())
                .contains("Проверьте текст: инвалидность", "Сведения о здоровье и об учёте здесь не хранят");
        assertThat(as(Role.COORDINATOR).open("/people/" + lev).text()).doesNotContain("Проверьте текст");
    }

    private Walk as(Role role) {
        return new Walk(mvc, schools.base(school), schools.as(school, role));
    }
}
