package ru.nastavnik.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class PeopleSearchIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private People people;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId school;

    @BeforeEach
    void fill() {
        school = schools.school();
        add("Иванов", "Лев", "Ильич");
        add("Ковалёва", "Яна", "Львовна");
        add("Снегирёв-Дрозд", "Яков", null);
        add("Smith", "John", null);
        add("Ли", "Мин", null);
    }

    @Test
    void findsAnyPartOfAName() {
        assertThat(found("вано")).containsExactly("Иванов");
        assertThat(found("дрозд")).containsExactly("Снегирёв-Дрозд");
        assertThat(found("лев ил")).containsExactly("Иванов");
        assertThat(found("львов")).containsExactly("Ковалёва");
    }

    @Test
    void takesEForYo() {
        assertThat(found("Ковалева")).containsExactly("Ковалёва");
        assertThat(found("СНЕГИРЁВ")).containsExactly("Снегирёв-Дрозд");
    }

    @Test
    void takesWhatWasTypedInTheWrongLayout() {
        assertThat(found("bdfyjd")).containsExactly("Иванов");
        assertThat(found("Rjdfk`df")).containsExactly("Ковалёва");
        assertThat(found("smith")).containsExactly("Smith");
    }

    @Test
    void looksForOneOrTwoLettersWhereWordsBegin() {
        assertThat(found("ли")).containsExactly("Ли");
        assertThat(found("я")).containsExactlyInAnyOrder("Ковалёва", "Снегирёв-Дрозд");
        assertThat(found("др")).containsExactly("Снегирёв-Дрозд");
        assertThat(found("ва")).isEmpty();
    }

    @Test
    void findsNobodyElse() {
        assertThat(found("сидоров")).isEmpty();
        assertThat(found("%")).hasSize(5);
        assertThat(found("_ванов")).containsExactly("Иванов");
        assertThat(found("fbcdef")).isEmpty();
    }

    @Test
    void countsAllOfThemAndGivesAPage() {
        for (int i = 0; i < 7; i++) {
            add("Птицын" + "а".repeat(i), "Лев", null);
        }
        Page<Person> page = in(() -> people.search(new PeopleSearch("птиц", null, null), 1, 5));
        assertThat(page.getTotalElements()).isEqualTo(7);
        assertThat(page.getContent()).hasSize(2);
        assertThat(in(() -> people.search(new PeopleSearch("птиц", PersonKind.STAFF, null), 0, 5))
                        .getContent())
                .isEmpty();
    }

    @Test
    void whoseSurnameBeginsSoComesFirst() {
        add("Алиев", "Лиан", null);
        add("Яковлева", "Лия", null);
        assertThat(found("ли")).containsExactly("Ли", "Алиев", "Яковлева");
        assertThat(found("kb")).containsExactly("Ли", "Алиев", "Яковлева");
    }

    /** More than are counted: by hand, since the quick ways must say the same as the whole one. */
    @Test
    void ofVeryManyItKnowsOnlyThatThereAreMore() {
        manyOf(PeopleSearch.COUNTED + 200, "Чижов");
        manyOf(30, "Ачижов");
        List<String> all = surnames("чижов", 0, Integer.MAX_VALUE);
        assertThat(all)
                .hasSize(PeopleSearch.COUNTED + 230)
                .endsWith("Ачижов1030")
                .startsWith("Чижов1001");

        Page<Person> page = in(() -> people.search(new PeopleSearch("чижов", null, null), 2, 50));
        assertThat(page.getTotalElements()).isEqualTo(PeopleSearch.COUNTED + 1);
        assertThat(page.map(person -> person.name().surname()).getContent()).isEqualTo(all.subList(100, 150));
        assertThat(surnames("xb;jd", 2, 50)).isEqualTo(all.subList(100, 150));
        assertThat(surnames("чижов", 20, 50)).isEqualTo(all.subList(1000, 1050));
        assertThat(surnames("чижов", 21, 50)).isEmpty();
        manyOf(3, "Ижов");
        assertThat(surnames("ижов", 0, 50))
                .isEqualTo(surnames("ижов", 0, Integer.MAX_VALUE).subList(0, 50))
                .startsWith("Ижов1001", "Ижов1002", "Ижов1003", "Ачижов1001");
    }

    /** Whoever asks often gets a plan that is made once for all questions, unless the search forbids it. */
    @Test
    void isPlannedAnewForEachQuestion() {
        in(() -> new TransactionTemplate(transactions).execute(status -> {
            people.search(new PeopleSearch("иванов", null, null), 0, 50);
            assertThat(sql.sql("show plan_cache_mode").query(String.class).single())
                    .isEqualTo("force_custom_plan");
            return true;
        }));
        assertThat(in(() -> sql.sql("show plan_cache_mode").query(String.class).single()))
                .isEqualTo("auto");
    }

    @Test
    void countsExactlyAsManyAsItPromises() {
        manyOf(PeopleSearch.COUNTED, "Чижов");
        assertThat(in(() -> people.search(new PeopleSearch("чижов", null, null), 0, 50))
                        .getTotalElements())
                .isEqualTo(PeopleSearch.COUNTED);
        assertThat(in(() -> people.search(new PeopleSearch("чижов", PersonKind.STAFF, null), 0, 50))
                        .getTotalElements())
                .isZero();
    }

    @Test
    void asksTheIndexAndNotEveryRow() {
        List<String> plan = in(() -> new TransactionTemplate(transactions).execute(status -> {
            sql.sql("set local enable_seqscan = off").update();
            return sql.sql("""
                            explain select id from person
                            where name_latin like '%jcan%'""").query(String.class).list();
        }));
        assertThat(String.join("\n", plan)).contains("Bitmap Index Scan on person_part");
    }

    /** Of how the cluster was made it must not hang whether Russian letters count. */
    @Test
    void theIndexHoldsThreesOfLettersAndNotNothing() {
        assertThat(in(() -> sql.sql("""
                        select cardinality(show_trgm(name_latin)) from person where surname = 'Иванов'""").query(Integer.class).single())).isGreaterThan(10);
    }

    private void add(String surname, String given, String patronymic) {
        in(() ->
                people.add(new PersonName(surname, given, patronymic), PersonKind.PUPIL, new ClassGroup(7, "А"), null));
    }

    private void manyOf(int number, String surname) {
        in(() -> sql.sql("""
                        insert into person (id, version, surname, given, name_key, kind)
                        select gen_random_uuid(), 0, :surname || n, 'Лев', lower(:surname) || n || ' лев', 'PUPIL'
                        from generate_series(1001, 1000 + :number) n""").param("surname", surname).param("number", number).update());
    }

    private List<String> found(String typed) {
        return surnames(typed, 0, 50);
    }

    private List<String> surnames(String typed, int page, int size) {
        return in(() -> new ArrayList<>(people.search(new PeopleSearch(typed, null, null), page, size)
                .map(person -> person.name().surname())
                .getContent()));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
