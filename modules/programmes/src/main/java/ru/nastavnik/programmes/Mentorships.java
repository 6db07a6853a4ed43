package ru.nastavnik.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** The pairs of a school. */
@Component
@Transactional
public class Mentorships {

    private final MentorshipRepository pairs;
    private final Programmes programmes;
    private final Forms forms;
    private final Clock clock;

    Mentorships(MentorshipRepository pairs, Programmes programmes, Forms forms, Clock clock) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.forms = forms;
        this.clock = clock;
    }

    /** The pairs of a programme that have not ended. */
    @Transactional(readOnly = true)
    public List<Mentorship> current(ProgrammeId programme) {
        return pairs.findByProgrammeAndStateIn(programme, MentorshipState.CURRENT);
    }

    /** All pairs of the school that have not ended, of whatever programme. */
    @Transactional(readOnly = true)
    public List<Mentorship> current() {
        return pairs.findByStateIn(MentorshipState.CURRENT);
    }

    /** The pairs of a programme, ended ones too. */
    @Transactional(readOnly = true)
    public List<Mentorship> of(ProgrammeId programme) {
        return pairs.findByProgramme(programme);
    }

    /** A mentor's pairs, ended ones too, the latest first. */
    @Transactional(readOnly = true)
    public List<Mentorship> ofMentor(PersonId mentor) {
        return pairs.findByMentor(mentor).stream()
                .sorted(Comparator.comparing(Mentorship::from).reversed())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Mentorship> find(MentorshipId id) {
        return pairs.findById(id);
    }

    /**
     * Enters a pair that people agreed on before. Opens the programme of its form for the school year it starts in. A
     * pair whose last day has passed is entered as completed.
     *
     * @throws Refusal for one person on both sides, dates that make no term, or a pair of the same two in the same form
     *     at the same time
     */
    public Mentorship enter(ReadyPair ready) {
        LocalDate today = LocalDate.now(clock);
        Programme programme = programmes.open(ready.form(), SchoolYear.of(ready.from()));
        LocalDate until = ready.until() == null ? forms.of(programme).usualEnd(ready.from()) : ready.until();
        Term term = new Term(ready.from(), until);
        Mentorship pair = Mentorship.entered(
                programme, ready.mentor(), ready.mentee(), term, ready.order(), ready.meetingsBefore(), today);
        return add(pair, term);
    }

    /**
     * Notes one order for several pairs, as one order of a school has several points.
     *
     * @throws Refusal when one of them is not found or has an order already; then none is changed
     */
    public void registerOrder(Collection<MentorshipId> ids, OrderReference order) {
        List<Mentorship> found = pairs.findAllById(ids);
        if (ids.isEmpty() || found.size() < ids.stream().distinct().count()) {
            throw new Refusal("pairs.order.none-chosen");
        }
        LocalDate today = LocalDate.now(clock);
        found.forEach(pair -> pair.registerOrder(order, today));
    }

    Mentorship add(Mentorship pair, Term term) {
        for (Mentorship other : pairs.findByFormAndMentorAndMentee(pair.form(), pair.mentor(), pair.mentee())) {
            if (other.overlaps(term)) {
                throw new Refusal("pairs.exists", Dates.written(other.from()));
            }
        }
        try {
            return pairs.saveAndFlush(pair);
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("pairs.exists", Dates.written(pair.from()));
        }
    }
}
