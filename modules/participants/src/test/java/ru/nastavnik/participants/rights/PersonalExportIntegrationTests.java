package ru.nastavnik.participants.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** What the school keeps about a person is gathered whole, from the tables there are and from those to come. */
@TenantTest
class PersonalExportIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private People people;

    @Autowired
    private PersonalExport export;

    @Autowired
    private SchoolSql sql;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    private TenantId school;
    private PersonId lev;

    @BeforeEach
    void aPerson() {
        school = schools.school();
        lev = add("Чижов", "Лев");
    }

    @Test
    void hasEveryTableThatNamesThePerson() throws SQLException {
        add("Зорин", "Пётр");
        try (RowsAbout rows = new RowsAbout(url, schema())) {
            Set<String> planted = rows.plant(lev.value(), "щурзил", Set.of("person"));

            assertThat(planted)
                    .contains("consent", "mentoring_request", "readiness", "roster_line", "access_view_person");
            assertThat(tables().keySet()).containsAll(planted).contains("person");
        }
        assertThat(new String(export.json(everything()), StandardCharsets.UTF_8))
                .contains("Чижов", "щурзил")
                .doesNotContain("Зорин");
    }

    /** The counter-example to forgetting: a table that nobody told the export about. */
    @Test
    void hasATableThatWillBeMadeTomorrow() throws SQLException {
        try (RowsAbout rows = new RowsAbout(url, schema())) {
            rows.run("""
                    create table %1$s.tomorrow (somebody uuid, several uuid[], note text);
                    grant select on %1$s.tomorrow to %1$s;
                    insert into %1$s.tomorrow values ('LEV', null, 'first'), (null, array['LEV']::uuid[], 'second'),
                      (null, null, 'third, of LEV'), (gen_random_uuid(), null, 'of somebody else')
                    """.replace("LEV", lev.toString()));
        }

        assertThat(everything().kept().stream()
                        .filter(kept -> kept.table().equals("tomorrow"))
                        .flatMap(kept -> kept.rows().stream())
                        .map(row -> row.get("note")))
                .containsExactlyInAnyOrder("first", "second", "third, of " + lev);
    }

    @Test
    void isNothingOfWhoWasNeverThere() {
        assertThat(schools.inSchool(school, () -> export.of(new PersonId(UUID.randomUUID()))))
                .isEmpty();
    }

    private Map<String, Integer> tables() {
        return everything().kept().stream()
                .collect(Collectors.toMap(Kept::table, kept -> kept.rows().size()));
    }

    private PersonalExport.Everything everything() {
        return schools.inSchool(school, () -> export.of(lev)).orElseThrow();
    }

    private PersonId add(String surname, String given) {
        return schools.inSchool(
                school,
                () -> people.add(new PersonName(surname, given, null), PersonKind.PUPIL, null, null)
                        .id());
    }

    private String schema() {
        return schools.inSchool(
                school,
                () -> sql.sql("select current_schema()").query(String.class).single());
    }
}
