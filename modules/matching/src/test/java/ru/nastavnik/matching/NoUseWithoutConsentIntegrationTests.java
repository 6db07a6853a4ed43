package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.PairPapers;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.ReadyPair;

/**
 * Random consent histories of a few people, the clock going on: proposals are fixed, orders typed in, and the mentor
 * looks, after every step; nothing of it uses somebody whose papers are not there by a telling of the rule that knows
 * nothing of the program's.
 */
@TenantTest
class NoUseWithoutConsentIntegrationTests {

    private static final int STEPS = 60;

    @Autowired
    private SchoolOfPairs schools;

    @Autowired
    private Consents consents;

    @Autowired
    private ProposingPairs proposing;

    @Autowired
    private FixingPairs fixing;

    @Autowired
    private Mentorships pairs;

    @Autowired
    private PairPapers papers;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private MockMvc browser;

    @Autowired
    private RegionClock clock;

    private TenantId school;
    private final List<PersonId> mentees = new ArrayList<>();
    private int ordered;
    private int refused;
    private int shown;

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobodyIsFixedOrderedOrShownWithoutConsent(long seed) throws Exception {
        Random chance = new Random(seed);
        LocalDate today = LocalDate.of(2026, 10, 1);
        clock.moveTo(noon(today));
        school = schools.open();
        ProgrammeId programme = schools.programme(school);
        PersonId mentor = schools.helps(school, "Осина", 11, 4);
        for (String surname : List.of("Лугов", "Полев", "Рощин", "Садков")) {
            mentees.add(schools.asks(school, surname, 5, null));
        }
        draftWithoutPapers(mentor, today);
        RequestPostProcessor signedIn = signIn(mentor);
        List<PersonId> all = new ArrayList<>(mentees);
        all.add(mentor);
        order(today, STEPS);
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(chance.nextInt(8));
            clock.moveTo(noon(today));
            say(all.get(chance.nextInt(all.size())), today, chance);
            if (chance.nextInt(3) == 0) {
                fix(programme);
            }
            if (chance.nextInt(6) == 0) {
                order(today, step);
            }
            look(signedIn, mentor);
        }
        assertThat(List.of(ordered, refused, shown))
                .as("the walk met all of it")
                .allMatch(times -> times > 0);
    }

    /** Two pairs are agreed by hand before any paper is there. */
    private void draftWithoutPapers(PersonId mentor, LocalDate today) {
        for (PersonId mentee : mentees.subList(2, 4)) {
            schools.papersGoMissing(school, mentee);
            schools.in(school, () -> pairs.enter(new ReadyPair(SchoolOfPairs.FORM, mentor, mentee, today)));
        }
    }

    private void say(PersonId person, LocalDate today, Random chance) {
        Signer signer = List.of(Signer.MOTHER, Signer.FATHER).get(chance.nextInt(2));
        Word paper = Word.paper(signer, today, null).until(today.plusDays(chance.nextInt(200)));
        Word word = chance.nextInt(5) > 0 ? paper : Word.no(Says.WITHDRAWN, signer, today);
        Set<ConsentKind> kinds =
                chance.nextInt(4) > 0 ? ConsentKind.TO_TAKE_PART : Set.of(ConsentKind.values()[chance.nextInt(3)]);
        schools.in(school, () -> {
            consents.record(List.of(person), kinds, word);
            return true;
        });
    }

    private void fix(ProgrammeId programme) {
        List<MentorshipId> before =
                schools.in(school, pairs::all).stream().map(Mentorship::id).toList();
        int fixed;
        try {
            schools.in(school, () -> proposing.propose(programme));
            fixed = schools.in(school, () -> fixing.fixAll(programme)).fixed();
        } catch (Refusal nothing) {
            return;
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> schools.in(school, pairs::all).size() == before.size() + fixed);
        schools.in(school, pairs::all).stream()
                .filter(pair -> !before.contains(pair.id()))
                .forEach(pair -> assertThat(consenting(pair)).isTrue());
    }

    private void order(LocalDate today, int step) {
        for (Mentorship pair : schools.in(school, pairs::awaitingOrder)) {
            boolean done;
            try {
                done = schools.in(school, () -> {
                    pairs.registerOrder(List.of(pair.id()), new OrderReference(step + "-од", today));
                    return true;
                });
            } catch (Refusal refusal) {
                assertThat(refusal.messageKey()).isEqualTo("pairs.order.no-consent");
                done = false;
            }
            assertThat(done).isEqualTo(consenting(pair));
            ordered += done ? 1 : 0;
            refused += done ? 0 : 1;
        }
    }

    private void look(RequestPostProcessor mentor, PersonId person) throws Exception {
        String page = browser.perform(
                        get(schools.fixture().base(school) + "/my").with(mentor))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> surnames = List.of("Лугов", "Полев", "Рощин", "Садков");
        for (int i = 0; i < surnames.size(); i++) {
            PersonId mentee = mentees.get(i);
            boolean paired = schools.in(school, () -> pairs.ofMentee(mentee)).stream()
                    .anyMatch(pair -> pair.mentor().equals(person));
            shown += page.contains(surnames.get(i)) ? 1 : 0;
            assertThat(page.contains(surnames.get(i)))
                    .as(surnames.get(i))
                    .isEqualTo(paired && consenting(mentee) && consenting(person));
        }
        List<Mentorship> exported = schools.in(school, () -> papers.complete(pairs.all()));
        assertThat(exported).allSatisfy(pair -> assertThat(consenting(pair)).isTrue());
    }

    private boolean consenting(Mentorship pair) {
        return consenting(pair.mentor()) && consenting(pair.mentee());
    }

    /** Told anew: of both papers, mistakes aside, each parent's last word; a no of either stops, a yes must still hold. */
    private boolean consenting(PersonId person) {
        List<ConsentFact> all =
                schools.in(school, () -> consents.history(person)).reversed();
        List<UUID> mistaken =
                all.stream().flatMap(fact -> fact.annuls().stream()).toList();
        List<ConsentFact> history = all.stream()
                .filter(fact -> fact.says() != Says.MISTAKEN && !mistaken.contains(fact.getId()))
                .toList();
        return ConsentKind.TO_TAKE_PART.stream().allMatch(kind -> {
            boolean yes = false;
            for (Signer parent : List.of(Signer.MOTHER, Signer.FATHER)) {
                ConsentFact last = null;
                for (ConsentFact fact : history) {
                    last = fact.kind() == kind && fact.signer() == parent ? fact : last;
                }
                if (last != null && last.says() != Says.GIVEN) {
                    return false;
                }
                yes |= last != null
                        && last.until()
                                .filter(end -> end.isBefore(schools.today()))
                                .isEmpty();
            }
            return yes;
        });
    }

    private RequestPostProcessor signIn(PersonId mentor) {
        UserId user = new UserId(UUID.randomUUID());
        schools.in(
                school,
                () -> sql.sql("update person set user_id = :user where id = :id")
                        .param("user", user.value())
                        .param("id", mentor.value())
                        .update());
        return schools.fixture().as(user, school, Role.MENTOR);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Tomsk")).toInstant();
    }
}
