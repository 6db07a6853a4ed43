package ru.nastavnik.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** What must hold before a pair is entered. Each rule refuses with a sentence of its own. */
@Component
class PairRules {

    private final MentorshipRepository pairs;
    private final Forms forms;
    private final People people;
    private final PairPapers papers;
    private final Clock clock;

    PairRules(MentorshipRepository pairs, Forms forms, People people, PairPapers papers, Clock clock) {
        this.pairs = pairs;
        this.forms = forms;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * The term of the pair, when it may be entered.
     *
     * @throws Refusal with the first rule that the pair breaks
     */
    Term check(ReadyPair ready) {
        twoPeople(ready.mentor(), ready.mentee());
        beginsInThisWorld(ready.from());
        MentoringForm form = formOfTheYear(ready);
        Term term = new Term(ready.from(), ready.until() == null ? form.usualEnd(ready.from()) : ready.until());
        kindsFit(form, ready);
        noOtherPairOfTheTwo(form.code(), ready.mentor(), ready.mentee(), term);
        noNewOrderWithoutConsent(ready);
        return term;
    }

    /** What the school signed before today is recorded as it is; what it signs today waits for the papers. */
    private void noNewOrderWithoutConsent(ReadyPair ready) {
        boolean fresh = ready.orderReference()
                .filter(order -> !order.date().isBefore(LocalDate.now(clock)))
                .isPresent();
        if (fresh && papers.of(ready.mentor(), ready.mentee()) != PairPapers.Standing.COMPLETE) {
            throw new Refusal("pairs.order.no-consent-yet");
        }
    }

    private static void twoPeople(PersonId mentor, PersonId mentee) {
        if (mentor.equals(mentee)) {
            throw new Refusal("pairs.same-person");
        }
    }

    private void beginsInThisWorld(LocalDate from) {
        LocalDate latest = LocalDate.now(clock).plusYears(1);
        if (from.getYear() < 2000 || from.isAfter(latest)) {
            throw new Refusal("pairs.start.odd", Dates.written(from));
        }
    }

    private MentoringForm formOfTheYear(ReadyPair ready) {
        SchoolYear year = SchoolYear.of(ready.from());
        return forms.during(ready.form(), year)
                .orElseThrow(() -> new Refusal("programmes.form.absent", year.toString()));
    }

    private void kindsFit(MentoringForm form, ReadyPair ready) {
        Person mentor = listed(ready.mentor());
        Person mentee = listed(ready.mentee());
        if (form.suits(mentor.kind(), mentee.kind())) {
            return;
        }
        List<MentoringForm> others = forms.suiting(mentor.kind(), mentee.kind(), LocalDate.now(clock));
        String names = mentor.name().initials() + " – " + mentee.name().initials();
        if (others.isEmpty()) {
            throw new Refusal("pairs.kinds.none", names);
        }
        String titles = others.stream().map(other -> "«" + other.title() + "»").collect(Collectors.joining(", "));
        throw new Refusal("pairs.kinds.other", form.title(), names, titles);
    }

    private Person listed(PersonId id) {
        return people.find(id).orElseThrow(() -> new Refusal("pairs.person.absent"));
    }

    void noOtherPairOfTheTwo(FormCode form, PersonId mentor, PersonId mentee, Term term) {
        for (Mentorship other : pairs.findByFormAndMentorAndMentee(form, mentor, mentee)) {
            if (other.overlaps(term)) {
                throw new Refusal("pairs.exists", Dates.written(other.from()));
            }
        }
    }
}
