package ru.nastavnik.participants.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** The very statement of the changelog, over rows as an older release kept them. */
@TenantTest
class ConsentsCarriedOverIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Test
    void everyMarkBecomesTwoFactsWhoseSignerIsNotInvented() throws IOException {
        String statement = statement();
        TenantId school = schools.school();
        schools.inSchool(school, () -> {
            PersonId given = marked("Зорин", "GIVEN");
            PersonId refused = marked("Лугов", "REFUSED");
            PersonId awaited = marked("Полев", "AWAITED");
            sql.sql(statement).update();
            assertThat(consents.history(given))
                    .extracting(ConsentFact::kind)
                    .containsExactlyInAnyOrder(ConsentKind.PARTICIPATION, ConsentKind.PROCESSING);
            assertThat(consents.history(given)).allSatisfy(fact -> {
                assertThat(fact.signer()).isEqualTo(Signer.UNRECORDED);
                assertThat(fact.came()).isEqualTo(Came.CARRIED_OVER);
                assertThat(fact.day()).isEqualTo(LocalDate.of(2026, 9, 14));
                assertThat(fact.whereKept()).contains("папка 3, лист 12");
                assertThat(fact.until()).isEmpty();
            });
            assertThat(consents.history(awaited)).isEmpty();
            assertThat(consents.active(List.of(given, refused, awaited))).containsExactly(given);
            assertThat(consents.of(List.of(refused)).get(refused).toTakePart()).isEqualTo(ConsentState.REFUSED);
            return true;
        });
    }

    private PersonId marked(String surname, String state) {
        PersonId person = people.add(
                        new PersonName(surname, "Лев", null), PersonKind.PUPIL, new ClassGroup(9, "А"), null)
                .id();
        sql.sql("insert into consent (person_id, version, state, decided_on, where_kept)"
                        + " values (:person, 0, :state, '2026-09-14', 'папка 3, лист 12')")
                .param("person", person.value())
                .param("state", state)
                .update();
        return person;
    }

    private static String statement() throws IOException {
        String script = new ClassPathResource("db/school/participants/0010-consents.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        return script.substring(script.lastIndexOf("insert into consent_fact"));
    }
}
