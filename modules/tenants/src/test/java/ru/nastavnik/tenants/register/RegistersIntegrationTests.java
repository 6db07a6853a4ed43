package ru.nastavnik.tenants.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.tenants.Inn;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolStatus;
import ru.nastavnik.tenants.Schools;

@TenantTest
class RegistersIntegrationTests {

    private static final String HEADER = "Название\tИНН\tМуниципалитет\tВид\tДиректор\n";

    @Autowired
    Registers registers;

    @Autowired
    Schools schools;

    @Autowired
    Joining joining;

    @Test
    void saysOfEachRowWhatComesOfIt() {
        RegisterPlan plan = plan(upload("""
                СОШ № 401\t7000000557\t69701000\tСОШ\tБелоусова Мария Львовна
                СОШ № 402\t7000000013\tТомск\tСОШ\tБелоусова Мария Львовна
                СОШ № 403\t7000000557\tОмск\tСОШ\tБелоусова Мария Львовна
                Школа будущего\t7000000557\tАсиновский р-н\t?\tБелоусова Мария Львовна
                СОШ № 405\t7000000557\tг. Кедровый\tСОШ\tвакансия
                \t7000000557\tТомск\tСОШ\tБелоусова Мария Львовна
                сош № 401\t7000000557\tТомск\tСОШ\tБелоусова Мария Львовна
                СОШ № 408\t\tТомск\tСОШ\tБелоусова Мария Львовна
                """));

        assertThat(plan.rows())
                .extracting(PlannedRow::problem)
                .containsExactly(
                        "",
                        "schools.row.inn",
                        "schools.row.municipality",
                        "schools.row.kind",
                        "schools.row.director",
                        "schools.row.no-name",
                        "schools.row.twice",
                        "schools.row.no-inn");
        assertThat(plan.count(Outcome.NEW)).isOne();
        assertThat(TenantContext.inRegion(() -> schools.find(new Inn("7000000557"), "СОШ № 401")))
                .as("nothing happens before the confirmation")
                .isEmpty();
    }

    @Test
    void joinsTheConfirmedRowsAndLeavesTheOthers() {
        UUID id = upload("""
                СОШ № 411\t7000000035\tСеверск\tСОШ\tБелоусова Мария Львовна
                СОШ № 412\t7000000035\tЗАТО Северск\tСОШ\tЗимин Пётр Ильич
                СОШ № 413\tнет\tСеверск\tСОШ\tЗимин Пётр Ильич
                """);
        TenantContext.inRegion(() -> registers.confirm(id));
        TenantContext.inRegion(() -> registers.confirm(id));
        assertThat(progress(id).registered()).isEqualTo(2);
        assertThat(progress(id).finished()).isFalse();

        resumeAll(id);

        assertThat(progress(id).working()).isEqualTo(2);
        assertThat(progress(id).finished()).isTrue();
        assertThat(plan(id).rows()).extracting(PlannedRow::line).containsExactly(4);
    }

    @Test
    void recognisesTheSameFileAgain() {
        String file = "СОШ № 421\t7000000042\tСтрежевой\tСОШ\tБелоусова Мария Львовна\n";
        UUID first = upload(file);
        TenantContext.inRegion(() -> registers.confirm(first));

        RegisterPlan again = plan(upload(file));

        assertThat(again.rows()).extracting(PlannedRow::outcome).containsExactly(Outcome.THERE);
    }

    private void resumeAll(UUID id) {
        List<School> all = TenantContext.inRegion(schools::joining);
        all.forEach(school -> joining.resume(school.id()));
        assertThat(TenantContext.inRegion(schools::joining))
                .extracting(School::status)
                .doesNotContain(SchoolStatus.WORKING);
    }

    private UUID upload(String rows) {
        return TenantContext.inRegion(() ->
                registers.upload("schools.xlsx", List.of(Spreadsheets.usual().pasted(HEADER + rows))));
    }

    private RegisterPlan plan(UUID id) {
        return TenantContext.inRegion(() -> registers.plan(id)).orElseThrow();
    }

    private RegisterProgress progress(UUID id) {
        return TenantContext.inRegion(() -> registers.progress(id)).orElseThrow();
    }
}
