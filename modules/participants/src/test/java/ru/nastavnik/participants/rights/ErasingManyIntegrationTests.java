package ru.nastavnik.participants.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.doubles.Choice;
import ru.nastavnik.participants.doubles.Doubles;
import ru.nastavnik.participants.doubles.Merge;
import ru.nastavnik.participants.doubles.Merges;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.Erasures;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** Many who are erased at once are erased as if one after another. */
@TenantTest
class ErasingManyIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);
    private static final String LIST = """
            ФИО;Класс;Дата рождения
            Чижов Лев Ильич;9 А;07.02.2011
            Чижов Лев Ильич;9 Б;08.03.2011
            Зорин Пётр;9 А;31.02.2011
            Зорина Анна;8 А;04.05.2012
            Грачёв Олег Львович;7 А;
            Рябцев Иван;6 А;05.05.2014
            Рябцов Иван;6 А;05.05.2014
            Дроздова Вера;7 А;01.01.2013
            """;

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Consents consents;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Merges merges;

    @Autowired
    private Doubles doubles;

    @Autowired
    private Erasures erasures;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId school;
    private List<UUID> go;

    @BeforeEach
    void aListAndWhatIsSaidOfThoseWhoStandInIt() {
        school = schools.school();
        Roster first = plan("9 классы.csv");
        in(() -> rosters.commit(first.id()));
        plan("ещё раз.csv");
        List<Person> all = in(() -> people.listed());
        in(() -> {
            all.forEach(person -> requests.tick(person.id(), SchoolYear.of(DAY), "CAREER", null));
            consents.record(
                    all.stream().map(Person::id).toList(),
                    ConsentKind.TO_TAKE_PART,
                    Word.paper(Signer.MOTHER, LocalDate.of(2026, 9, 1), null));
            return true;
        });
        Merge merge = in(() -> merges.merge(new Choice(named("Рябцев"), named("Рябцов"), Set.of())));
        in(() -> {
            doubles.areTwo(all.getFirst().id(), all.getLast().id());
            return true;
        });
        go = Stream.concat(
                        Stream.of(merge.goes().value()),
                        in(() -> people.listed()).stream()
                                .filter(person -> !person.name().surname().startsWith("Дроздов"))
                                .map(person -> person.id().value()))
                .toList();
    }

    @Test
    void comesToTheSameEndAsOneAfterAnother() {
        TreeMap<String, Long> singly = new TreeMap<>();
        TreeMap<String, Long> atOnce = new TreeMap<>();

        Map<String, List<String>> after = rolledBack(() -> go.forEach(who -> add(oneByOne(who), singly)));
        Map<String, List<String>> together = rolledBack(() -> add(erasures.erase(go, DAY), atOnce));

        assertThat(atOnce).isEqualTo(singly);
        assertThat(atOnce)
                .containsEntry("CARD", go.size() - 1L)
                .containsEntry("REQUEST", go.size() - 1L)
                .containsEntry("MERGED", 1L);
        assertThat(together).isEqualTo(after);
        assertThat(together.get("person").toString())
                .contains("Дроздова")
                .doesNotContain("Чижов", "Зорин", "Грачёв", "Рябц");
        assertThat(together.get("roster_line").toString())
                .contains("Дроздова")
                .doesNotContain("Чижов", "Зорин", "Грачёв", "Рябц");
    }

    /** The counter-example: of whom nothing was erased, the tables tell. */
    @Test
    void theComparisonNoticesWhoWasForgotten() {
        assertThat(rolledBack(() -> erasures.erase(go.subList(0, go.size() - 1), DAY)))
                .isNotEqualTo(rolledBack(() -> erasures.erase(go, DAY)));
    }

    @Test
    void erasesNobodyWhenNobodyIsNamed() {
        Map<String, List<String>> before = rolledBack(() -> {});

        assertThat(rolledBack(() -> erasures.erase(List.of(), DAY))).isEqualTo(before);
    }

    private List<Erasures.Erased> oneByOne(UUID who) {
        List<Erasures.Erased> erased = new ArrayList<>();
        for (String function : sql.sql("""
                select proname from pg_proc where pronamespace = to_regnamespace(current_schema())
                and proname like 'erase\\_in\\_%' order by proname
                """).query(String.class).list()) {
            erased.addAll(sql.sql("select what, amount from %s(:who, :day)".formatted(function))
                    .param("who", who)
                    .param("day", DAY)
                    .query(Erasures.Erased.class)
                    .list());
        }
        return erased;
    }

    private PersonId named(String surname) {
        return people.named(surname).getFirst().id();
    }

    private static void add(Collection<Erasures.Erased> erased, Map<String, Long> amounts) {
        erased.forEach(one -> amounts.merge(one.what(), one.amount(), Long::sum));
    }

    /** All that the school's tables hold after the work, which is then as if it had not been done. */
    private Map<String, List<String>> rolledBack(Runnable work) {
        return in(() -> new TransactionTemplate(transactions).execute(status -> {
            work.run();
            status.setRollbackOnly();
            Map<String, List<String>> all = new TreeMap<>();
            sql.sql("""
                    select tablename from pg_tables
                    where schemaname = current_schema() and tablename <> 'erased' and tablename not like 'databasechangelog%'
                    """)
                    .query(String.class)
                    .list()
                    .forEach(table -> all.put(
                            table,
                            sql.sql("select cast(to_jsonb(t) as text) from \"%s\" t order by 1".formatted(table))
                                    .query(String.class)
                                    .list()));
            return all;
        }));
    }

    private Roster plan(String name) {
        byte[] content = LIST.getBytes(StandardCharsets.UTF_8);
        return in(() -> rosters.plan(List.of(new ListFile(name, content))));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
