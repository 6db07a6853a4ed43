package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.matching.WithoutMentor.Why;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.Origin;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.ReadyPair;

@TenantTest
class MatchingIntegrationTests {

    @Autowired
    private SchoolOfPairs schools;

    @Autowired
    private ProposingPairs proposing;

    @Autowired
    private ChangingProposals changing;

    @Autowired
    private FixingPairs fixing;

    @Autowired
    private MatchingRounds rounds;

    @Autowired
    private FixedProposals fixed;

    @Autowired
    private Mentorships mentorships;

    private TenantId school;
    private ProgrammeId programme;

    @BeforeEach
    void openASchool() {
        school = schools.open();
        programme = schools.programme(school);
    }

    @Test
    void proposesTheMentorWithTheSubject() {
        PersonId asks = schools.asks(school, "Лугов", 7, "MATHS");
        schools.helps(school, "Осина", 9, 1, "CHEMISTRY");
        PersonId helps = schools.helps(school, "Берёзов", 9, 1, "MATHS");

        MatchingRound round = propose();

        assertThat(round.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.mentee()).isEqualTo(asks);
            assertThat(proposal.mentor()).isEqualTo(helps);
            assertThat(proposal.compatibility().score()).isEqualTo(900);
            assertThat(proposal.isOpen()).isTrue();
        });
        assertThat(stored().proposals()).isEqualTo(round.proposals());
        assertThat(round.inputHash()).hasSize(64);
    }

    @Test
    void saysWhySomeoneIsLeftOver() {
        schools.asks(school, "Лугов", 7, null);
        schools.asks(school, "Полев", 7, null);
        schools.helps(school, "Осина", 9, 1);

        MatchingRound round = propose();

        assertThat(round.proposals()).hasSize(1);
        assertThat(stored().leftovers()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Why.PLACES_SHORT);
            assertThat(left.sharing()).isEqualTo(2);
            assertThat(left.places()).isEqualTo(1);
            assertThat(left.mentors()).hasSize(1);
        });
    }

    @Test
    void saysWhichRuleRefusedHowMany() {
        PersonId asks = schools.asks(school, "Лугов", 7, null);
        schools.helps(school, "Осина", 9, 1);
        schools.no(school, asks, Says.WITHDRAWN);

        propose();

        assertThat(stored().leftovers()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Why.ALL_REFUSED);
            assertThat(left.refusals()).containsEntry("matching.rule.mentee-consent.WITHDRAWN", 1);
        });
    }

    @Test
    void leavesAPairEnteredByHandUntouched() {
        PersonId asks = schools.asks(school, "Лугов", 7, "MATHS");
        PersonId busy = schools.helps(school, "Осина", 9, 1, "MATHS");
        PersonId other = schools.asks(school, "Полев", 7, "MATHS");
        schools.in(school, () -> mentorships.enter(new ReadyPair(SchoolOfPairs.FORM, busy, asks, schools.today())));

        MatchingRound round = propose();

        assertThat(round.proposals()).isEmpty();
        assertThat(round.leftovers()).singleElement().satisfies(left -> {
            assertThat(left.mentee()).isEqualTo(other);
            assertThat(left.refusals()).containsEntry("matching.rule.no-place", 1);
        });
    }

    @Test
    void aRerunKeepsWhatAPersonChose() {
        PersonId asks = schools.asks(school, "Лугов", 7, "MATHS");
        schools.helps(school, "Берёзов", 9, 1, "MATHS");
        PersonId chosen = schools.helps(school, "Осина", 9, 1, "CHEMISTRY");
        MatchingRound round = propose();
        schools.in(school, () -> changing.assign(programme, round.version(), asks, chosen));

        MatchingRound again = propose();

        assertThat(again.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.mentor()).isEqualTo(chosen);
            assertThat(proposal.byHand()).isTrue();
        });
    }

    @Test
    void aRerunWithoutChangesKeepsEverythingAsItIs() {
        schools.asks(school, "Лугов", 7, null);
        schools.asks(school, "Полев", 6, null);
        schools.helps(school, "Осина", 9, 2);
        MatchingRound first = propose();

        MatchingRound second = propose();

        assertThat(sorted(second)).isEqualTo(sorted(first));
        assertThat(second.inputHash()).isEqualTo(first.inputHash());
    }

    @Test
    void aRemovedPairIsNotProposedAgain() {
        PersonId asks = schools.asks(school, "Лугов", 7, "MATHS");
        schools.helps(school, "Берёзов", 9, 1, "MATHS");
        PersonId second = schools.helps(school, "Осина", 9, 1, "CHEMISTRY");
        MatchingRound round = propose();

        MatchingRound removed = schools.in(school, () -> changing.remove(programme, round.version(), asks));

        assertThat(removed.leftovers())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo(Why.TAKEN_OUT));
        assertThat(propose().proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.mentor()).isEqualTo(second));
    }

    @Test
    void aHardRuleRefusesAChangeByHand() {
        PersonId first = schools.asks(school, "Лугов", 7, "MATHS");
        schools.asks(school, "Полев", 7, "MATHS");
        PersonId helps = schools.helps(school, "Берёзов", 9, 1, "MATHS");
        MatchingRound round = propose();
        PersonId left = round.leftovers().getFirst().mentee();
        assertThat(List.of(first, left)).isNotEmpty();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> schools.in(school, () -> changing.assign(programme, round.version(), left, helps)))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("matching.rule.no-place");
                    assertThat(refusal.values()).containsExactly(1);
                });
        assertThat(sorted(stored())).isEqualTo(sorted(round));
    }

    @Test
    void theSecondOfTwoCoordinatorsIsTold() {
        PersonId asks = schools.asks(school, "Лугов", 7, null);
        schools.helps(school, "Осина", 9, 1);
        int shown = propose().version();
        schools.in(school, () -> changing.remove(programme, shown, asks));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> schools.in(school, () -> changing.remove(programme, shown, asks)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("matching.changed-meanwhile"));
    }

    @Test
    void ofTwoWhoChangeAtTheSameMomentOneIsTold() {
        PersonId asks = schools.asks(school, "Лугов", 7, null);
        schools.helps(school, "Осина", 9, 1);
        propose();
        MatchingRound mine = stored();
        schools.in(school, () -> changing.remove(programme, mine.version(), asks));

        mine.remove(asks);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> schools.in(school, () -> rounds.keep(mine)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("matching.changed-meanwhile"));
    }

    @Test
    void eachChangeMakesANewVersion() {
        PersonId asks = schools.asks(school, "Лугов", 7, null);
        PersonId helps = schools.helps(school, "Осина", 9, 1);
        int proposed = propose().version();

        int removed = schools.in(school, () -> changing.remove(programme, proposed, asks))
                .version();
        int assigned = schools.in(school, () -> changing.assign(programme, removed, asks, helps))
                .version();

        assertThat(List.of(proposed, removed, assigned)).doesNotHaveDuplicates();
    }

    @Test
    void fixesOnlyPairsWhoseConsentsAreGiven() {
        PersonId given = schools.asks(school, "Лугов", 7, null);
        PersonId awaited = schools.asks(school, "Полев", 6, null);
        schools.papersGoMissing(school, awaited);
        PersonId helps = schools.helps(school, "Осина", 9, 2);
        MatchingRound round = propose();

        FixingPairs.Fixed done = schools.in(school, () -> fixing.fix(programme, round.version(), ids(round)));

        assertThat(done).isEqualTo(new FixingPairs.Fixed(1, 1, 0));
        assertThat(stored().open())
                .singleElement()
                .satisfies(open -> assertThat(open.mentee()).isEqualTo(awaited));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pairs()).singleElement().satisfies(pair -> {
                    assertThat(pair.mentee()).isEqualTo(given);
                    assertThat(pair.mentor()).isEqualTo(helps);
                    assertThat(pair.origin()).isEqualTo(Origin.MATCHED);
                    assertThat(pair.awaitsOrder()).isTrue();
                }));
    }

    @Test
    void aFixedPairIsOpenedOnceAndKeepsItsPlace() {
        schools.asks(school, "Лугов", 7, null);
        schools.helps(school, "Осина", 9, 1);
        schools.in(school, () -> proposing.propose(programme));
        schools.in(school, () -> fixing.fixAll(programme));
        PersonId late = schools.asks(school, "Полев", 7, null);

        MatchingRound again = propose();

        assertThat(again.open()).isEmpty();
        assertThat(again.leftovers())
                .singleElement()
                .satisfies(left -> assertThat(left.mentee()).isEqualTo(late));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pairs()).hasSize(1));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> schools.in(school, () -> fixing.fixAll(programme)));
    }

    @Test
    void aPairOpenedWhileOneLooksIsCountedOnce() {
        schools.asks(school, "Лугов", 7, null);
        schools.helps(school, "Осина", 9, 1);
        propose();
        List<Mentorship> before = pairs();
        schools.in(school, () -> fixing.fixAll(programme));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pairs()).hasSize(1));

        assertThat(schools.in(school, () -> fixed.underway(stored(), before))).hasSize(1);
        assertThat(schools.in(school, () -> fixed.underway(stored(), pairs()))).isEmpty();
    }

    @Test
    void nothingIsFixedWhileAllPapersAreAwaited() {
        PersonId asks = schools.asks(school, "Лугов", 7, null);
        schools.helps(school, "Осина", 9, 1);
        schools.papersGoMissing(school, asks);
        propose();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> schools.in(school, () -> fixing.fixAll(programme)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("matching.fix.none-ready"));
        assertThat(pairs()).isEmpty();
    }

    @Test
    void aConsentWithdrawnAfterTheProposalKeepsItFromBeingFixed() {
        PersonId asks = schools.asks(school, "Лугов", 7, null);
        schools.asks(school, "Полев", 6, null);
        schools.helps(school, "Осина", 9, 2);
        MatchingRound round = propose();
        schools.no(school, asks, Says.WITHDRAWN);

        FixingPairs.Fixed done = schools.in(school, () -> fixing.fix(programme, round.version(), ids(round)));

        assertThat(done).isEqualTo(new FixingPairs.Fixed(1, 0, 1));
    }

    private MatchingRound propose() {
        return schools.in(school, () -> proposing.propose(programme));
    }

    private MatchingRound stored() {
        return schools.in(school, () -> rounds.of(programme).orElseThrow());
    }

    private List<Mentorship> pairs() {
        return schools.in(school, () -> mentorships.current(programme));
    }

    private static List<UUID> ids(MatchingRound round) {
        return round.open().stream().map(Proposal::id).toList();
    }

    private static List<Proposal> sorted(MatchingRound round) {
        return round.proposals().stream()
                .sorted(Comparator.comparing(proposal -> proposal.mentee().value()))
                .toList();
    }
}
