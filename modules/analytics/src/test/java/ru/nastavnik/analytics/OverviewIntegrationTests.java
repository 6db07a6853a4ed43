package ru.nastavnik.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.FigureSink;
import ru.nastavnik.platform.figures.ReportingForm;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.tenants.Inn;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.NewSchool;
import ru.nastavnik.tenants.OfficialName;
import ru.nastavnik.tenants.SchoolKind;

@TenantTest
class OverviewIntegrationTests {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final AtomicInteger NUMBER = new AtomicInteger(600);

    @Autowired
    FigureSink sink;

    @Autowired
    Overview overview;

    @Autowired
    Joining joining;

    @Autowired
    SchoolSql sql;

    @Autowired
    RegionClock clock;

    @Test
    void countsEverySchoolOnceHoweverOftenItIsRead() {
        TenantId school = school("69632000");
        long before = overviewOf().pairs();

        store(school, 10, pairs(YEAR, 3), figure(FigureCode.READY_TO_MENTOR, 7));
        store(school, 11, pairs(YEAR, 4), figure(FigureCode.READY_TO_MENTOR, 7));
        store(school, 11, pairs(YEAR, 4), figure(FigureCode.READY_TO_MENTOR, 7));
        store(school, 9, pairs(YEAR, 100));

        assertThat(overviewOf().pairs() - before).isEqualTo(4);
    }

    @Test
    void givesTheSameBytesWhenASchoolIsCountedAnew() {
        TenantId school = school("69632000");
        List<Figure> figures = new ArrayList<>(List.of(
                pairs(YEAR, 4),
                pairs(YEAR.previous(), 9),
                figure(FigureCode.PUPILS, 90),
                figure(FigureCode.STAFF, 14)));
        inRegion(() -> store(school, 20, figures));
        List<String> first = rows(school);

        inRegion(() -> sql.sql("delete from school_reading where school = ?")
                .param(school.value())
                .update());
        Collections.reverse(figures);
        inRegion(() -> store(school, 21, figures));

        assertThat(rows(school)).isEqualTo(first).hasSize(4);
    }

    @Test
    void showsAMunicipalityWithItsSchoolsOnly() {
        TenantId here = school("69652000");
        TenantId there = school("69656000");
        store(here, 30, pairs(YEAR, 2));
        store(there, 30, pairs(YEAR, 5));

        MunicipalityNumbers found =
                inRegion(() -> overview.municipality("69652000", YEAR)).orElseThrow();

        assertThat(found.sum().pairs()).isEqualTo(2);
        assertThat(found.schools()).extracting(it -> it.school().id()).containsExactly(here);
        assertThat(found.percentWithPairs()).isEqualTo(100);
        assertThat(inRegion(() -> overview.municipality("00000000", YEAR))).isEmpty();
    }

    @Test
    void showsAllMunicipalitiesOfTheRegionPackOnTilesOfTheirOwn() {
        List<MunicipalityNumbers> all = inRegion(() -> overview.municipalities(YEAR));

        assertThat(all).hasSize(20);
        assertThat(all.stream()
                        .map(it -> it.municipality().column() + ","
                                + it.municipality().row()))
                .doesNotHaveDuplicates();
    }

    @Test
    void pointsAtASchoolWithoutPairsAndNotAtOneThatHasThem() {
        TenantId without = school("69616000");
        TenantId with = school("69616000");
        store(without, 40, figure(FigureCode.WAITING_FOR_MENTOR, 6));
        store(with, 40, pairs(YEAR, 1));

        List<Attention> attention = inRegion(() -> overview.attention(YEAR));

        assertThat(attention)
                .filteredOn(it -> it.school().id().equals(without))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Attention.Reason.NO_PAIRS))
                .satisfies(it -> assertThat(it.howMany()).isEqualTo(6));
        assertThat(attention).noneMatch(it -> it.school().id().equals(with));
    }

    @Test
    void pointsAtAnOrderAwaitedForTwoWeeksAndNotEarlier() {
        TenantId school = school("69616000");
        SchoolYear now = SchoolYear.of(LocalDate.now(clock));
        Figure awaiting = new Figure(FigureCode.PAIRS_AWAITING_ORDER, now, ReportingForm.PUPIL_PUPIL, 2);
        store(school, 50, pairs(now, 2), awaiting);
        assertThat(inRegion(() -> overview.attention(now)))
                .noneMatch(it -> it.school().id().equals(school));

        inRegion(() -> sql.sql("update school_reading set order_awaited_since = ? where school = ?")
                .params(LocalDate.now(clock).minusDays(14), school.value())
                .update());

        assertThat(inRegion(() -> overview.attention(now)))
                .filteredOn(it -> it.school().id().equals(school))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Attention.Reason.ORDER_AWAITED));
    }

    @Test
    void showsThreeYears() {
        TenantId school = school("69632000");
        store(
                school,
                60,
                pairs(YEAR.previous(), 3),
                new Figure(FigureCode.PAIRS_ENDED, YEAR.previous(), ReportingForm.PUPIL_PUPIL, 2));

        assertThat(inRegion(() -> overview.trend(YEAR)))
                .extracting(it -> it.year().start())
                .containsExactly(2024, 2025, 2026);
        assertThat(inRegion(() -> overview.trend(YEAR)).get(1).pairs()).isGreaterThanOrEqualTo(5);
    }

    private TenantId school(String municipality) {
        return joining.join(new NewSchool(
                        "СОШ № " + NUMBER.incrementAndGet(),
                        "СОШ № " + NUMBER.get(),
                        new Inn("7000000028"),
                        municipality,
                        SchoolKind.SECONDARY,
                        new OfficialName("Белоусова Мария"),
                        null))
                .id();
    }

    private Numbers overviewOf() {
        return inRegion(() -> overview.headline(YEAR)).numbers();
    }

    private void store(TenantId school, long claim, Figure... figures) {
        inRegion(() -> store(school, claim, List.of(figures)));
    }

    private boolean store(TenantId school, long claim, List<Figure> figures) {
        sink.store(school, claim, figures);
        return true;
    }

    private List<String> rows(TenantId school) {
        return inRegion(() -> sql.sql(
                        "select row(code, school_year, form, value)::text from reading where school = ? order by 1")
                .param(school.value())
                .query(String.class)
                .list());
    }

    private static Figure pairs(SchoolYear year, long value) {
        return new Figure(FigureCode.PAIRS_WORKING, year, ReportingForm.PUPIL_PUPIL, value);
    }

    private static Figure figure(FigureCode code, long value) {
        return Figure.of(code, YEAR, value);
    }

    private static <T> T inRegion(Supplier<T> work) {
        return TenantContext.inRegion(work);
    }
}
