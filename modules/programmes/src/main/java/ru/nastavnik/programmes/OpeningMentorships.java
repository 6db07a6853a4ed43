package ru.nastavnik.programmes;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Opens a pair when two people were agreed on: once for each proposal, however often the news comes. */
@Component
class OpeningMentorships {

    private static final Logger log = LoggerFactory.getLogger(OpeningMentorships.class);

    private final MentorshipRepository pairs;
    private final Programmes programmes;
    private final Forms forms;
    private final Clock clock;

    OpeningMentorships(MentorshipRepository pairs, Programmes programmes, Forms forms, Clock clock) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.forms = forms;
        this.clock = clock;
    }

    /** A pair of the same two that someone entered by hand meanwhile is left as it is; the news is then done with. */
    @ApplicationModuleListener
    void on(PairAgreed agreed) {
        if (pairs.existsByProposal(agreed.proposal())) {
            return;
        }
        Programme programme = programmes
                .find(agreed.programme())
                .orElseThrow(() -> new IllegalStateException("A pair was agreed in no programme."));
        Term term = new Term(agreed.from(), forms.of(programme).usualEnd(agreed.from()));
        boolean exists = pairs.findByFormAndMentorAndMentee(programme.form(), agreed.mentor(), agreed.mentee()).stream()
                .anyMatch(pair -> pair.overlaps(term));
        if (exists) {
            log.info("Proposal {} opens no pair: the two have one in this form already.", agreed.proposal());
            return;
        }
        pairs.saveAndFlush(Mentorship.agreed(
                programme, agreed.mentor(), agreed.mentee(), term, agreed.proposal(), LocalDate.now(clock)));
    }
}
