package ru.nastavnik.programmes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.PairsOfPeople;
import ru.nastavnik.participants.PersonId;

/** The pairs of somebody whose card is compared with another: whoever joins two cards sees what each is in. */
@Component
class PairsToCompare implements PairsOfPeople {

    private final MentorshipRepository pairs;
    private final Programmes programmes;

    PairsToCompare(MentorshipRepository pairs, Programmes programmes) {
        this.pairs = pairs;
        this.programmes = programmes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pair> of(PersonId person) {
        return Stream.concat(
                        pairs.findByMentor(person).stream().map(pair -> seen(pair, Side.MENTOR, pair.mentee())),
                        pairs.findByMentee(person).stream().map(pair -> seen(pair, Side.MENTEE, pair.mentor())))
                .sorted(Comparator.comparing(Pair::from))
                .toList();
    }

    private Pair seen(Mentorship pair, Side side, PersonId other) {
        return new Pair(
                side,
                other,
                programmes.find(pair.programme()).map(Programme::title).orElse(""),
                "pairs.compare." + pair.state(),
                pair.from(),
                pair.endedOn().orElse(pair.until()));
    }
}
