package ru.nastavnik.participants.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** What two cards were like before they became one is kept as long as it can be taken back, and in no school longer. */
@TenantTest
class OldMergesIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private RegionClock clock;

    @Autowired
    @Qualifier("forgetOldMerges")
    private RecurringTask<Void> night;

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @Test
    void theNightForgetsThemInEverySchool() {
        TenantId one = schools.school();
        TenantId other = schools.school();
        Merge first = merge(one);
        merge(other);
        pass(31);

        night();

        assertThat(rows(one)).isZero();
        assertThat(rows(other)).isZero();
        assertThat(schools.inSchool(one, () -> merges.nowKnownAs(first.goes())))
                .as("the former identifier is known for good")
                .contains(first.stays());
    }

    @Test
    void theNightKeepsWhatCanStillBeTakenBack() {
        TenantId school = schools.school();
        Merge merge = merge(school);
        pass(29);

        night();

        assertThat(rows(school)).isPositive();
        assertThat(schools.inSchool(school, () -> merges.undo(merge.id())).goes())
                .isEqualTo(merge.goes());
    }

    @Test
    void forgetsOnlyTheOldOnesOfASchool() {
        TenantId school = schools.school();
        merge(school);
        pass(20);
        UUID later = merge(school).id();
        pass(15);

        night();

        assertThat(schools.inSchool(
                        school,
                        () -> sql.sql("select distinct merge_id from merged_row")
                                .query(UUID.class)
                                .list()))
                .containsExactly(later);
    }

    private void night() {
        night.execute(new TaskInstance<>(night.getName(), "once"), null);
    }

    private void pass(int days) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(days)));
    }

    private int rows(TenantId school) {
        return schools.inSchool(
                school,
                () -> sql.sql("select count(*) from merged_row")
                        .query(Integer.class)
                        .single());
    }

    private Merge merge(TenantId school) {
        return schools.inSchool(school, () -> merges.merge(new Choice(card("Грачёва"), card("Грачова"), Set.of())));
    }

    private PersonId card(String surname) {
        return people.add(
                        new PersonName(surname, "Анна", null),
                        PersonKind.PUPIL,
                        PersonDetails.of(new ClassGroup(9, "А"), null).born(2010, LocalDate.of(2010, 2, 4)))
                .id();
    }
}
