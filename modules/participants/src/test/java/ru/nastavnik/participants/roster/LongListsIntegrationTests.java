package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.participants.People;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
@ContextConfiguration(initializers = {DatabaseForTests.class, LongListsIntegrationTests.InTheBackground.class})
class LongListsIntegrationTests {

    private static final int ROWS = 6_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ListWork work;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Plans plans;

    @Autowired
    private RosterLines lines;

    @Autowired
    private ListSources sources;

    @Autowired
    private People people;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId school;

    @BeforeEach
    void enter() {
        school = schools.school();
    }

    @Test
    void goOnWithoutAnybodyWaitingForThem() {
        RosterId id = in(() -> work.take(List.of(file(ROWS))).id());
        awaitStage(id, Stage.PLANNED);
        Roster planned = find(id);
        assertThat(planned.rowsDone()).isEqualTo(ROWS);
        assertThat(planned.counts()).containsEntry(Outcome.ADD, ROWS);
        assertThat(count("select count(*) from person")).isZero();

        Roster underWay = in(() -> work.commit(id));
        assertThat(underWay.committedAt()).isEmpty();
        assertThat(underWay.stage()).isEqualTo(Stage.COMMITTING);
        awaitStage(id, Stage.PLANNED);
        assertThat(find(id).committedAt()).isPresent();
        assertThat(count("select count(*) from person")).isEqualTo(ROWS);
        assertThat(in(() -> sources.of(id))).isEmpty();
    }

    @Test
    void theirPageSaysHowFarTheyAreAndIsFoundAgain() throws Exception {
        RosterId id = in(
                () -> plans.begin(rosters.reading().read(List.of(file(ROWS)))).id());
        RequestPostProcessor coordinator = schools.as(school, Role.COORDINATOR);
        String path = schools.base(school) + "/people/lists";
        assertThat(page(path, coordinator)).contains("школа.xlsx", "в работе");
        assertThat(page(path + "/" + id, coordinator))
                .contains("Список в работе", "hx-get=\"" + path + "/" + id + "\"", "<progress");
        awaitStage(id, Stage.PLANNED);
        assertThat(page(path + "/" + id, coordinator)).contains("Что будет").doesNotContain("hx-get=\"" + path);
    }

    private String page(String path, RequestPostProcessor user) throws Exception {
        return mvc.perform(get(path).with(user).locale(Locale.of("ru")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void oneOfUsualLengthIsDoneWithAtOnce() {
        Roster roster = in(() -> work.take(List.of(file(20))));
        assertThat(roster.stage()).isEqualTo(Stage.PLANNED);
        assertThat(in(() -> work.commit(roster.id())).committedAt()).isPresent();
    }

    @Test
    void beginAnewWhereAProcessWasKilledWhilePlanning() {
        RosterId id = in(() -> {
            ListFiles list = rosters.reading().read(List.of(file(ROWS)));
            RosterId begun = plans.begin(list).id();
            plans.keep(begun, plans.compare(list), 0);
            return begun;
        });
        Roster killed = find(id);
        assertThat(killed.stage()).isEqualTo(Stage.PLANNING);
        assertThat(killed.rowsDone()).isEqualTo(5_000);
        assertThatThrownBy(() -> in(() -> rosters.commit(id))).hasMessage("people.lists.not-yet");

        in(() -> work.goOn(killed));

        awaitStage(id, Stage.PLANNED);
        assertThat(in(() -> lines.of(id))).hasSize(ROWS);
        assertThat(find(id).counts()).containsEntry(Outcome.ADD, ROWS);
    }

    @Test
    void areWhollyAbsentWhereAProcessWasKilledWhileCommittingAndThenWhollyThere() {
        RosterId id =
                in(() -> rosters.plan("школа.xlsx", SchoolLists.large(ROWS)).id());
        in(() -> {
            rosters.commitInAWhile(id);
            new TransactionTemplate(transactions).executeWithoutResult(killed -> {
                rosters.commit(id);
                assertThat(count("select count(*) from person")).isEqualTo(ROWS);
                killed.setRollbackOnly();
            });
            return true;
        });
        assertThat(count("select count(*) from person")).isZero();
        assertThat(find(id).stage()).isEqualTo(Stage.COMMITTING);

        in(() -> work.goOn(rosters.find(id).orElseThrow()));

        awaitStage(id, Stage.PLANNED);
        assertThat(count("select count(*) from person")).isEqualTo(ROWS);
        assertThat(in(() -> work.commit(id)).committedAt()).isPresent();
        assertThat(count("select count(*) from person")).isEqualTo(ROWS);
    }

    @Test
    void sayWhyTheyCannotGoOn() {
        RosterId id = in(() -> {
            RosterId begun =
                    plans.begin(rosters.reading().read(List.of(file(ROWS)))).id();
            sources.forget(begun);
            return begun;
        });
        in(() -> work.goOn(rosters.find(id).orElseThrow()));
        awaitStage(id, Stage.FAILED);
        assertThat(find(id).failure()).contains(Remark.of("people.lists.source-gone"));
    }

    @Test
    void leaveNothingBehindInTheScheduler() {
        RosterId id = in(() -> work.take(List.of(file(ROWS))).id());
        awaitStage(id, Stage.PLANNED);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(scheduler.getScheduledExecutionsForTask(ListTasks.WORK))
                        .isEmpty());
    }

    private void awaitStage(RosterId id, Stage stage) {
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(find(id).stage()).isEqualTo(stage));
    }

    private Roster find(RosterId id) {
        return in(() -> rosters.find(id).orElseThrow());
    }

    private int count(String statement) {
        return in(() -> sql.sql(statement).query(Integer.class).single());
    }

    private static ListFile file(int rows) {
        return new ListFile("школа.xlsx", SchoolLists.large(rows));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    static final class InTheBackground implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "db-scheduler.enabled=true",
                            "db-scheduler.polling-interval=500ms",
                            "nastavnik.spreadsheets.rows=60000",
                            "nastavnik.lists.at-once=100")
                    .applyTo(context);
        }
    }
}
