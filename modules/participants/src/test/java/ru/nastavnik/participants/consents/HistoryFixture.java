package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;

/** A history told line by line: who said what and when. */
final class HistoryFixture {

    static final LocalDate LONG_AGO = LocalDate.of(2019, 9, 1);
    static final AgeRules USUAL = new AgeRules(List.of(
            new AgeRule(LONG_AGO, 0, AgeRule.Signers.REPRESENTATIVE, false),
            new AgeRule(LONG_AGO, 14, AgeRule.Signers.BOTH, true),
            new AgeRule(LONG_AGO, 18, AgeRule.Signers.SELF, false)));

    private static final int WARN_DAYS = 30;

    private final List<ConsentFact> facts = new ArrayList<>();
    private final PersonId person = PersonId.next();
    private Birth birth;
    private AgeRules rules = USUAL;

    private HistoryFixture(Birth birth) {
        this.birth = birth;
    }

    /** A pupil born on the day. */
    static HistoryFixture pupil(String born) {
        return new HistoryFixture(new Birth(LocalDate.parse(born), null, true));
    }

    static HistoryFixture of(Birth birth) {
        return new HistoryFixture(birth);
    }

    HistoryFixture under(AgeRules rules) {
        this.rules = rules;
        return this;
    }

    HistoryFixture gives(Signer signer, String day) {
        return gives(signer, day, null);
    }

    HistoryFixture gives(Signer signer, String day, @Nullable String until) {
        return add(signer, Word.paper(signer, LocalDate.parse(day), null), until);
    }

    HistoryFixture refuses(Signer signer, String day) {
        return add(signer, Word.no(Says.REFUSED, signer, LocalDate.parse(day)), null);
    }

    HistoryFixture withdraws(Signer signer, String day) {
        return add(signer, Word.call(signer, LocalDate.parse(day), null), null);
    }

    HistoryFixture carriesOver(Says says, String day) {
        Word word = new Word(
                says, Signer.UNRECORDED, false, null, LocalDate.parse(day), null, null, Came.CARRIED_OVER, null);
        return add(Signer.UNRECORDED, word, null);
    }

    /** The fact recorded last was a mistake. */
    HistoryFixture takesThatBack(String day) {
        facts.add(facts.getLast().mistaken(LocalDate.parse(day), null));
        return this;
    }

    private HistoryFixture add(Signer signer, Word word, @Nullable String until) {
        facts.add(new ConsentFact(
                person, ConsentKind.PARTICIPATION, signer, word, until == null ? null : LocalDate.parse(until), 1));
        return this;
    }

    List<ConsentFact> facts() {
        return facts;
    }

    Present on(LocalDate day) {
        return new History(facts, birth, rules).on(day, WARN_DAYS);
    }

    Present on(String day) {
        return on(LocalDate.parse(day));
    }

    ConsentState stateOn(String day) {
        return on(day).state();
    }
}
