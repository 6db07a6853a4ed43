package ru.nastavnik.participants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class WaitingListsIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Plans plans;

    @Autowired
    private SchoolSql sql;

    private TenantId school;

    @BeforeEach
    void enter() {
        school = schools.school();
    }

    @Test
    void goAfterThirtyDaysWithAllThatTheySayOfPeople() {
        RosterId id = planned();
        waited(id, 32);
        assertThat(in(plans::forgetWhoWaitedTooLong)).isOne();
        assertThat(in(() -> rosters.find(id))).isEmpty();
        assertThat(count("select count(*) from roster_line")).isZero();
        assertThat(count("select count(*) from roster_source")).isZero();
    }

    @Test
    void stayUntilThen() {
        RosterId id = planned();
        waited(id, 29);
        assertThat(in(plans::forgetWhoWaitedTooLong)).isZero();
        assertThat(in(() -> rosters.find(id))).isPresent();
        assertThat(count("select count(*) from roster_line")).isPositive();
    }

    @Test
    void whatWasCommittedStaysAndWhatWasUndoneGoes() {
        RosterId committed = planned();
        in(() -> rosters.commit(committed));
        RosterId undone =
                in(() -> rosters.plan("другой.xlsx", SchoolLists.staff()).id());
        in(() -> rosters.commit(undone));
        in(() -> rosters.undo(undone));
        waited(committed, 400);
        waited(undone, 400);
        assertThat(in(plans::forgetWhoWaitedTooLong)).isOne();
        assertThat(in(() -> rosters.find(committed))).isPresent();
        assertThat(in(() -> rosters.find(undone))).isEmpty();
    }

    @Test
    void theTermIsThatOfTheDay() {
        in(() -> sql.sql("insert into list_term (valid_from, days) values (current_date - 400, 3)")
                .update());
        RosterId id = planned();
        waited(id, 5);
        assertThat(in(plans::forgetWhoWaitedTooLong)).isOne();
        assertThat(in(() -> rosters.find(id))).isEmpty();
    }

    private RosterId planned() {
        return in(() -> rosters.plan("7 классы.xlsx", SchoolLists.pupils()).id());
    }

    private void waited(RosterId id, int days) {
        in(() -> sql.sql("update roster set planned_at = planned_at - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", id.value())
                .update());
    }

    private int count(String statement) {
        return in(() -> sql.sql(statement).query(Integer.class).single());
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
