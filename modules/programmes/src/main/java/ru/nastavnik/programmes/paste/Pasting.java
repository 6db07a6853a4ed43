package ru.nastavnik.programmes.paste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorships;

/** Turns the table of an order into pairs: first shows what will happen, then does it in one transaction. */
@Component
@Transactional
public class Pasting {

    private final Previewing previewing;
    private final People people;
    private final Mentorships pairs;

    Pasting(Previewing previewing, People people, Mentorships pairs) {
        this.previewing = previewing;
        this.people = people;
        this.pairs = pairs;
    }

    /**
     * What would happen. Writes nothing.
     *
     * @throws Refusal when the text is no table
     */
    @Transactional(readOnly = true)
    public Preview preview(PastedOrder order) {
        return previewing.preview(order);
    }

    /**
     * Enters the pairs that are ready and adds whoever is not in the list. Rows that are refused or were asked to be
     * skipped are left out.
     *
     * @return how many pairs were entered
     * @throws Refusal when a question is unanswered or nothing is ready; then nothing is written
     */
    public int enter(PastedOrder order) {
        List<PreviewRow> rows = previewing.preview(order).rows();
        long asked = rows.stream()
                .filter(row -> row.outcome() == PreviewRow.Outcome.ASKED)
                .count();
        if (asked > 0) {
            throw new Refusal("pairs.paste.unanswered", asked);
        }
        List<PreviewRow> ready = rows.stream()
                .filter(row -> row.outcome() == PreviewRow.Outcome.READY)
                .toList();
        if (ready.isEmpty()) {
            throw new Refusal("pairs.paste.nothing");
        }
        Map<Integer, PersonId> ids = new HashMap<>();
        for (PreviewRow row : ready) {
            PersonId mentor = ids.computeIfAbsent(row.mentor().number(), n -> idOf(row.mentor()));
            PersonId mentee = ids.computeIfAbsent(row.mentee().number(), n -> idOf(row.mentee()));
            if (row.form() != null) {
                pairs.enter(order.pair(row.form().code(), mentor, mentee));
            }
        }
        return ready.size();
    }

    private PersonId idOf(Side side) {
        return side.known().map(person -> person.id()).orElseGet(() -> {
            var name = side.addedAs().orElseThrow(() -> new Refusal("pairs.paste.unanswered", 1));
            return people.add(
                            name,
                            side.newcomer(),
                            side.mention().classGroup(),
                            side.mention().post())
                    .id();
        });
    }
}
