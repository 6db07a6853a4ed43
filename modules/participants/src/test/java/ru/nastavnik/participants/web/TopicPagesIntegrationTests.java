package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.OwnTopics;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.Profiles;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** A school has topics of its own beside the ten, and what was asked for keeps its words. */
@TenantTest
class TopicPagesIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private OwnTopics topics;

    @Autowired
    private Clock clock;

    private TenantId school;
    private Walk walk;
    private Person lev;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        lev = in(() ->
                people.add(new PersonName("Чижов", "Лев", "Львович"), PersonKind.PUPIL, new ClassGroup(9, "А"), null));
    }

    @Test
    void anOwnTopicIsAskedForLikeAnyOther() {
        assertThat(walk.submit("/people/topics", "title", "  Шахматы   и шашки ")
                        .status())
                .isEqualTo(302);
        String code = own("Шахматы и шашки").code();
        assertThat(walk.open("/people/requests?group=9%20%D0%90").text()).contains("Шахматы и шашки");
        assertThat(walk.open("/people/classes/sheets").text()).contains("11 — Шахматы и шашки");
        tick("/", code);
        assertThat(in(() -> profiles.mentees(year())))
                .extracting(MenteeProfile::topic)
                .containsExactly(code);
        assertThat(in(() -> catalogue.topicTitle(code))).isEqualTo("Шахматы и шашки");
        TenantId other = schools.school();
        assertThat(schools.inSchool(other, catalogue::topics)).hasSize(10);
    }

    @Test
    void anOwnTopicMayAskForASubjectToo() {
        walk.submit("/people/topics", "title", "Пересдача", "needsSubject", "true");
        String code = own("Пересдача").code();
        assertThat(tick("/", code).status()).isEqualTo(422);
        assertThatThrownBy(() -> in(() -> {
                    requests.tick(lev.id(), year(), code, null);
                    return true;
                }))
                .hasMessage("people.refusal.subject-missing");
        assertThat(in(() -> requests.of(year()))).isEmpty();
    }

    @Test
    void whatNobodyAskedForIsPutRightWhereItStands() {
        String code = in(() -> topics.add("Шахмты", false)).code();
        walk.submit("/people/topics/" + code, "title", "Шахматы");
        assertThat(own("Шахматы").code()).isEqualTo(code);
        assertThat(in(catalogue::all)).hasSize(11);
    }

    @Test
    void whatWasAskedForKeepsItsWords() {
        String code = in(() -> topics.add("Шахматы", false)).code();
        tick("/", code);
        assertThat(walk.submit("/people/topics/" + code, "title", "Шахматный клуб")
                        .status())
                .isEqualTo(302);
        assertThat(in(() -> catalogue.topicTitle(code))).isEqualTo("Шахматы");
        assertThat(in(catalogue::topics))
                .extracting(Topic::title)
                .contains("Шахматный клуб")
                .doesNotContain("Шахматы");
        Walk.Answer sheet = walk.open("/people/requests?group=9%20%D0%90");
        assertThat(sheet.page().select("select[name^=topic] option[selected]").text())
                .isEqualTo("Шахматы");
        assertThat(tick(code + "/", code).status()).isEqualTo(302);
        assertThat(in(() -> requests.of(year()).get(lev.id()).topic())).isEqualTo(code);
    }

    @Test
    void whatIsNoLongerOfferedIsTakenFromNobodyAndByNobodyElse() {
        String code = in(() -> topics.add("Шахматы", false)).code();
        walk.submit("/people/topics/" + code + "/hidden", "hidden", "true");
        assertThat(walk.open("/people/requests?group=9%20%D0%90").text()).doesNotContain("Шахматы");
        assertThat(tick("/", code).status()).isEqualTo(422);
        assertThat(in(() -> requests.of(year()))).isEmpty();
        walk.submit("/people/topics/" + code + "/hidden", "hidden", "false");
        assertThat(tick("/", code).status()).isEqualTo(302);
    }

    @Test
    void theTenStayAsTheyAre() {
        assertThat(walk.submit("/people/topics/CAREER", "title", "Профориентация")
                        .status())
                .isEqualTo(422);
        assertThat(walk.submit("/people/topics/CAREER/hidden", "hidden", "true").text())
                .contains("Это не тема школы");
        assertThat(walk.submit("/people/topics/OWN-1", "title", "Нет такой").status())
                .isEqualTo(422);
        assertThat(in(catalogue::topics)).hasSize(10).extracting(Topic::title).contains("Выбор профессии");
    }

    @Test
    void refusesWordsThatAreNoneOrThereAlready() {
        for (String title : List.of("", "   ", "выбор  ПРОФЕССИИ", "я".repeat(101))) {
            assertThat(walk.submit("/people/topics", "title", title).status())
                    .as(title)
                    .isEqualTo(422);
        }
        assertThat(in(catalogue::all)).hasSize(10);
    }

    @Test
    void warnsOfWordsAboutHealth() {
        walk.submit("/people/topics", "title", "Помощь при ОВЗ");
        assertThat(walk.open("/people/topics").text()).contains("ОВЗ").containsIgnoringCase("проверьте");
    }

    private Topic own(String title) {
        return in(catalogue::topics).stream()
                .filter(topic -> topic.isOwn() && topic.title().equals(title))
                .findAny()
                .orElseThrow();
    }

    private Walk.Answer tick(String was, String topic) {
        return walk.submit("/people/requests", "group", "9 А", "was." + lev.id(), was, "topic." + lev.id(), topic);
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
