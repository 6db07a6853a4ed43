package ru.nastavnik.participants.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;

/** Random histories of a pupil who grows from 12 to 20, looked at on every day that matters. */
class ConsentHistoryPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 9, 1);
    private static final int DAYS = 8 * 365;
    private static final PersonId PERSON = PersonId.next();
    private static final Birth BIRTH = new Birth(LocalDate.of(2008, 11, 1), null, true);

    record Said(Says says, Signer signer, int day, @Nullable Integer lasts) {

        ConsentFact fact() {
            LocalDate on = FIRST.plusDays(day);
            Word word = new Word(says, signer, false, "приказ № 1", on, null, null, Came.PAPER, null);
            return new ConsentFact(
                    PERSON,
                    ConsentKind.PARTICIPATION,
                    signer,
                    word,
                    says == Says.GIVEN && lasts != null ? on.plusDays(lasts) : null,
                    1);
        }
    }

    @Provide
    Arbitrary<List<Said>> histories() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, Says.GIVEN),
                                net.jqwik.api.Tuple.of(1, Says.REFUSED),
                                net.jqwik.api.Tuple.of(2, Says.WITHDRAWN)),
                        Arbitraries.of(Signer.class),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, 900).injectNull(0.3))
                .as(Said::new)
                .list()
                .ofMaxSize(9);
    }

    /** An independent, slower telling of what may never happen. */
    @Property(tries = 2000)
    void nothingIsInForceThatNobodyWithASaySigned(@ForAll("histories") List<Said> said, @ForAll int anyDay) {
        List<ConsentFact> facts = facts(said);
        LocalDate day = day(anyDay);
        Present present = history(facts).on(day, 30);
        if (present.state().isActive()) {
            assertThat(facts)
                    .anyMatch(fact -> fact.says() == Says.GIVEN
                            && !fact.day().isAfter(day)
                            && fact.until().filter(day::isAfter).isEmpty());
            assertThat(noOfTheSameNotTakenBack(facts, day)).isFalse();
        }
    }

    @Property(tries = 2000)
    void aNoStopsAtOnceWhoeverOfThoseWithASaySaysIt(@ForAll("histories") List<Said> said, @ForAll int anyDay) {
        LocalDate day = day(anyDay);
        List<ConsentFact> facts = facts(said);
        for (Signer signer : List.of(Signer.SELF, Signer.MOTHER, Signer.INSTITUTION)) {
            boolean hasASay = signer == Signer.SELF || BIRTH.ageOn(day) < 18;
            if (hasASay) {
                List<ConsentFact> more = new ArrayList<>(
                        facts.stream().filter(fact -> fact.day().isBefore(day)).toList());
                more.add(new Said(Says.WITHDRAWN, signer, (int) (day.toEpochDay() - FIRST.toEpochDay()), null).fact());
                assertThat(history(more).on(day, 30).state().isNo()).isTrue();
            }
        }
    }

    @Property(tries = 2000)
    void noBirthdayTakesAwayWhatIsInForce(@ForAll("histories") List<Said> said) {
        List<ConsentFact> facts = facts(said);
        for (int age : List.of(14, 18)) {
            LocalDate birthday = LocalDate.of(2008 + age, 11, 1);
            List<ConsentFact> before = facts.stream()
                    .filter(fact -> fact.day().isBefore(birthday))
                    .filter(fact ->
                            fact.until().filter(birthday.minusDays(1)::equals).isEmpty())
                    .toList();
            boolean was = history(before).on(birthday.minusDays(1), 30).state().isActive();
            assertThat(history(before).on(birthday, 30).state().isActive()).isEqualTo(was);
        }
    }

    @Property(tries = 1000)
    void whatWasSaidLaterDoesNotChangeAnEarlierDay(@ForAll("histories") List<Said> said, @ForAll int anyDay) {
        LocalDate day = day(anyDay);
        List<ConsentFact> facts = facts(said);
        List<ConsentFact> until =
                facts.stream().filter(fact -> !fact.day().isAfter(day)).toList();
        assertThat(history(facts).on(day, 30)).isEqualTo(history(until).on(day, 30));
    }

    @Property(tries = 1000)
    void aMistakeTakenBackIsAsIfItHadNeverBeen(@ForAll("histories") List<Said> said, @ForAll int anyDay) {
        List<ConsentFact> facts = facts(said);
        LocalDate day = day(anyDay);
        Present before = history(facts).on(day, 30);
        ConsentFact wrong = new Said(Says.GIVEN, Signer.MOTHER, 5, null).fact();
        List<ConsentFact> more = new ArrayList<>(facts);
        more.add(wrong);
        more.add(wrong.mistaken(FIRST.plusDays(6), null));
        assertThat(history(more).on(day, 30)).isEqualTo(before);
    }

    /** A last word of someone that is a no, with no yes of anybody after it: nothing could have lifted it. */
    private static boolean noOfTheSameNotTakenBack(List<ConsentFact> facts, LocalDate day) {
        List<ConsentFact> heard = facts.stream()
                .filter(fact -> !fact.day().isAfter(day))
                .filter(fact -> BIRTH.ageOn(fact.day()) < 18 || !fact.signer().represents())
                .sorted(Comparator.comparing(ConsentFact::day).thenComparing(ConsentFact::getId))
                .toList();
        return !heard.isEmpty() && heard.getLast().says() != Says.GIVEN;
    }

    private static History history(List<ConsentFact> facts) {
        return new History(facts, BIRTH, HistoryFixture.USUAL);
    }

    private static List<ConsentFact> facts(List<Said> said) {
        return said.stream().map(Said::fact).toList();
    }

    private static LocalDate day(int any) {
        return FIRST.plusDays(Math.floorMod(any, DAYS));
    }
}
