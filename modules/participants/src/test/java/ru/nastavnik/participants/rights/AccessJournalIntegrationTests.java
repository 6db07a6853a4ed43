package ru.nastavnik.participants.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class AccessJournalIntegrationTests {

    private static final SignedInUser CURATOR =
            new SignedInUser(new UserId(UUID.randomUUID()), "n-test-tst", Set.of(Role.COORDINATOR));

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private SchoolSql sql;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    private TenantId school;
    private final PersonId lev = PersonId.next();
    private final PersonId anna = PersonId.next();

    @BeforeEach
    void aSchool() {
        school = schools.school();
    }

    @Test
    void keepsWhoSawWhoseDataWhatWhereAndWhen() {
        see(lev, anna);
        see(anna);

        assertThat(of(lev)).singleElement().satisfies(entry -> {
            assertThat(entry.user()).isEqualTo(CURATOR.id());
            assertThat(entry.roles()).containsExactly("COORDINATOR");
            assertThat(entry.place()).isEqualTo("CARD");
            assertThat(entry.fields())
                    .containsExactly(
                            "NAME",
                            "PLACE",
                            "BIRTH",
                            "EXPERIENCE",
                            "CONSENT",
                            "REQUEST",
                            "REQUEST_TEXT",
                            "READINESS",
                            "MENTOR_PROFILE",
                            "CONTACT");
        });
        assertThat(of(anna)).extracting(AccessEntry::number).containsExactly(2L, 1L);
        assertThat(verify().rows()).isEqualTo(2);
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void leavesNoRowOfWhatIsOfNobody() {
        see();

        assertThat(verify().rows()).isZero();
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void showsNothingThatTheJournalRefuses() throws SQLException {
        as("revoke insert on %s.access_view from %1$s");

        assertThatThrownBy(() -> see(lev)).isInstanceOf(DataAccessException.class);
        assertThat(of(lev)).isEmpty();
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void writesNothingOfAViewThatFails() {
        assertThatThrownBy(() -> schools.inSchool(
                        school,
                        () -> journal.show(
                                CURATOR,
                                Place.CARD,
                                () -> {
                                    throw new IllegalStateException("no such card");
                                },
                                seen -> List.of(lev))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(verify().rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_view set login = 'x'",
                "delete from access_view",
                "truncate access_view cascade",
                "update access_view_person set number = 2",
                "delete from access_view_person",
                "delete from access_head",
                "insert into access_head values (0, '')"
            })
    void isNotChangedByTheSchool(String deed) {
        see(lev);

        assertThatThrownBy(() -> schools.inSchool(school, () -> sql.sql(deed).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(verify().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s.access_view set login = 'x' where number = 3",
                "update %s.access_view set seen_at = seen_at + interval '1 microsecond' where number = 3",
                "delete from %s.access_view_person where number = 3",
                "insert into %s.access_view_person select 3, gen_random_uuid()",
                "delete from %s.access_view_person where number = 3; delete from %1$s.access_view where number = 3",
                "update %s.access_view set hash = repeat('0', 64) where number = 3"
            })
    void saysFromWhichRowOnItIsBroken(String deed) throws SQLException {
        IntStream.range(0, 5).forEach(n -> see(lev));
        as(deed);

        assertThat(verify().brokenAt()).hasValue(3);
    }

    @Test
    void noticesThatItsEndIsGone() throws SQLException {
        IntStream.range(0, 5).forEach(n -> see(lev));
        as("delete from %s.access_view_person where number > 3; delete from %1$s.access_view where number > 3");

        assertThat(verify().brokenAt()).hasValue(4);
    }

    @Test
    void noticesThatItsHeadIsGone() throws SQLException {
        see(lev);
        as("delete from %s.access_head");

        assertThat(verify().brokenAt()).hasValue(2);
    }

    @Test
    void staysWholeWhenManyLookAtOnce() throws Exception {
        List<Callable<Boolean>> looks = IntStream.range(0, 120)
                .mapToObj(n -> (Callable<Boolean>) () -> {
                    see(lev, anna);
                    return true;
                })
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (var look : people.invokeAll(looks)) {
                assertThat(look.get()).isTrue();
            }
        }

        assertThat(verify().rows()).isEqualTo(120);
        assertThat(verify().isWhole()).isTrue();
    }

    private void see(PersonId... persons) {
        schools.inSchool(school, () -> journal.show(CURATOR, Place.CARD, () -> List.of(persons), seen -> seen));
    }

    private List<AccessEntry> of(PersonId person) {
        return schools.inSchool(school, () -> journal.of(person, 10));
    }

    private AccessChain verify() {
        return schools.inSchool(school, journal::verify);
    }

    private void as(String deedOfTheServersOwner) throws SQLException {
        String schema = schools.inSchool(
                school,
                () -> sql.sql("select current_schema()").query(String.class).single());
        try (RowsAbout owner = new RowsAbout(url, schema)) {
            owner.run(deedOfTheServersOwner);
        }
    }
}
