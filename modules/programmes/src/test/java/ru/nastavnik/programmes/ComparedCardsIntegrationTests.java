package ru.nastavnik.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.rights.Asked;
import ru.nastavnik.participants.rights.AskedBy;
import ru.nastavnik.participants.rights.Channel;
import ru.nastavnik.participants.rights.RequestKind;
import ru.nastavnik.participants.rights.SubjectRequests;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** Whoever compares two cards sees the pairs of each; made one, the card that stays has them all. */
@TenantTest
class ComparedCardsIntegrationTests {

    private static final FormCode FORM = new FormCode("pupil-pupil");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Mentorships pairs;

    @Autowired
    private SubjectRequests asking;

    @Autowired
    private Clock clock;

    private TenantId school;
    private RequestPostProcessor coordinator;
    private LocalDate today;
    private PersonId one;
    private PersonId other;
    private PersonId lev;
    private PersonId vera;

    @BeforeEach
    void twoCardsAndTheirPairs() {
        school = schools.school();
        coordinator = schools.as(school, Role.COORDINATOR);
        today = LocalDate.now(clock);
        one = pupil("Осинина", 10);
        other = pupil("Осина", 10);
        lev = pupil("Лугов", 7);
        vera = pupil("Дубова", 11);
    }

    @Test
    void showsThePairsOfEachCardWithRoleNameStateAndDays() throws Exception {
        pair(one, lev);
        Mentorship ended = pair(vera, other);
        in(() -> {
            pairs.complete(ended.id(), ended.version(), today);
            return true;
        });

        List<String> row = compared().select("#pairs td").eachText();

        String since = DAY.format(today.minusDays(3));
        assertThat(row).hasSize(2);
        assertThat(row.getFirst())
                .startsWith("Наставник. Наставляемый: Лугов Анна.")
                .contains("работает, " + since)
                .doesNotContain("Дубова");
        assertThat(row.getLast())
                .startsWith("Наставляемый. Наставник: Дубова Анна.")
                .contains("завершена, " + since + "–" + DAY.format(today))
                .doesNotContain("Лугов");
    }

    @Test
    void saysThatThereAreNone() throws Exception {
        assertThat(compared().select("#pairs td").eachText()).containsExactly("—", "—");
    }

    @Test
    void namesNobodyWhoMayNotBeShown() throws Exception {
        pair(one, lev);
        in(() -> asking.register(new Asked(lev, RequestKind.WITHDRAWAL, AskedBy.PARENT, Channel.CALL, today, null)));

        assertThat(compared().select("#pairs").text())
                .contains("(нет в списке)")
                .doesNotContain("Лугов");
    }

    @Test
    void leavesThePairsOfBothWithWhoStays() throws Exception {
        Mentorship first = pair(one, lev);
        Mentorship second = pair(vera, other);

        String card = answer(post(path()).with(csrf())).getRedirectedUrl();
        PersonId stays = PersonId.of(card.substring(card.lastIndexOf('/') + 1));
        PersonId goes = stays.equals(one) ? other : one;

        assertThat(in(() -> pairs.ofMentor(stays))).extracting(Mentorship::id).containsExactly(first.id());
        assertThat(in(() -> pairs.ofMentee(stays))).extracting(Mentorship::id).containsExactly(second.id());
        assertThat(in(() -> pairs.ofMentor(goes))).isEmpty();
        assertThat(in(() -> pairs.ofMentee(goes))).isEmpty();
        other = pupil("Осинина", 10);
        one = stays;
        assertThat(compared().select("#pairs td").eachText().getFirst()).contains("Лугов Анна", "Дубова Анна");
    }

    private Document compared() throws Exception {
        return Jsoup.parse(new String(answer(get(path())).getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(coordinator).locale(Locale.of("ru")))
                .andReturn()
                .getResponse();
    }

    private String path() {
        return schools.base(school) + "/people/doubles/" + one + "/" + other;
    }

    private PersonId pupil(String surname, int grade) {
        return in(() -> people.add(
                        new PersonName(surname, "Анна", null),
                        PersonKind.PUPIL,
                        PersonDetails.of(new ClassGroup(grade, "А"), null))
                .id());
    }

    private Mentorship pair(PersonId mentor, PersonId mentee) {
        return in(() -> pairs.enter(new ReadyPair(FORM, mentor, mentee, today.minusDays(3), null, null, 0)));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
