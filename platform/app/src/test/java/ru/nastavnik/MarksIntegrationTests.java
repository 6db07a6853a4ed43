package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.figures.Collecting;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** What a school changes is marked by the school itself and counted anew by the region. */
@TenantTest
class MarksIntegrationTests {

    private final SchoolFixture schools;
    private final People people;
    private final SchoolSql sql;
    private final TransactionTemplate transaction;
    private final Collecting collecting;

    @Autowired
    MarksIntegrationTests(
            SchoolFixture schools,
            People people,
            SchoolSql sql,
            TransactionTemplate transaction,
            Collecting collecting) {
        this.schools = schools;
        this.people = people;
        this.sql = sql;
        this.transaction = transaction;
        this.collecting = collecting;
    }

    @BeforeEach
    void nothingIsMarked() {
        schools.inRegion(
                () -> transaction.execute(status -> sql.sql("delete from mark").update()));
    }

    @Test
    void aChangeIsMarkedInItsOwnTransaction() {
        TenantId school = schools.school();
        add(school, "Отметкин");

        assertThat(marks()).isEqualTo(1);
        assertThat(collecting.round()).isEqualTo(1);
        assertThat(marks()).isZero();
        assertThat(reading(school, FigureCode.STAFF)).isEqualTo(1);
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoMark() {
        TenantId school = schools.school();

        assertThatThrownBy(() -> schools.inSchool(
                        school,
                        () -> transaction.execute(status -> {
                            add(school, "Передумов");
                            throw new IllegalStateException("taken back");
                        })))
                .hasMessage("taken back");

        assertThat(marks()).isZero();
    }

    @Test
    void lookingLeavesNoMark() {
        TenantId school = schools.school();

        schools.inSchool(school, () -> people.named("Никто"));

        assertThat(marks()).isZero();
    }

    @Test
    void lostAndDoubledMarksMakeNoWrongNumber() {
        TenantId school = schools.school();
        add(school, "Первый");
        schools.inRegion(
                () -> transaction.execute(status -> sql.sql("delete from mark").update()));
        add(school, "Второй");
        collecting.markAll();
        collecting.round();
        collecting.round();

        assertThat(reading(school, FigureCode.STAFF)).isEqualTo(2);
    }

    /** A process that was killed in the middle of a round holds its claims for half a minute. */
    @Test
    void whatAKilledProcessHadClaimedIsFreedAtTheNextStart() {
        TenantId school = schools.school();
        add(school, "Прерванный");
        schools.inRegion(() -> transaction.execute(status -> sql.sql(
                        "update mark set claim = nextval('mark_claim'), claimed_until = now() + interval '30 seconds'")
                .update()));
        assertThat(collecting.round()).isZero();

        collecting.release();

        assertThat(collecting.round()).isEqualTo(1);
        assertThat(reading(school, FigureCode.STAFF)).isEqualTo(1);
    }

    @Test
    void aSchoolCannotMarkAnotherNorReadMarks() {
        TenantId school = schools.school();

        for (String attempt : List.of(
                "select count(*) from region.mark",
                "insert into region.mark (school, kind) values ('s_aaaaaaaaaaaa', 'FIGURES')",
                "insert into region.mark (kind, claim) values ('FIGURES', 1)",
                "delete from region.mark",
                "select count(*) from region.dead_letter",
                "insert into region.dead_letter (publication) values (gen_random_uuid())",
                "select count(*) from region.event_attempt",
                "select count(*) from region.event_heard")) {
            assertThatThrownBy(() -> schools.inSchool(
                            school, () -> sql.sql(attempt).query().listOfRows()))
                    .as(attempt)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void add(TenantId school, String surname) {
        schools.inSchool(
                school, () -> people.add(new PersonName(surname, "Пробный", null), PersonKind.STAFF, null, "учитель"));
    }

    private long marks() {
        return schools.inRegion(
                () -> sql.sql("select count(*) from mark").query(Long.class).single());
    }

    private long reading(TenantId school, FigureCode code) {
        return schools.inRegion(() -> sql.sql(
                        "select value from reading where school = ? and code = ? order by school_year desc limit 1")
                .params(school.value(), code.name())
                .query(Long.class)
                .single());
    }
}
