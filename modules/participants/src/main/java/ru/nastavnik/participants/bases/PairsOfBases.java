package ru.nastavnik.participants.bases;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;

/** What the bases need to know of pairs. Who keeps pairs answers it; the people of a school do not know pairs. */
public interface PairsOfBases {

    /** The pairs that work or worked on some day of the year, those that began first before the others. */
    List<PairOfBase> during(SchoolYear year);

    /** What would become of the pair if it were written down. Writes nothing. */
    Verdict look(WrittenPair pair);

    /**
     * Writes it down: enters the pair, or what is new about it. What is the same or refused stays as it is.
     *
     * @return what was done, to be taken back
     */
    PairDeed write(WrittenPair pair);

    /**
     * Takes back what writing did: a pair that came with it goes, another has its results of before. One that is gone
     * already counts as taken back.
     *
     * @return whether it was; not where the pair has been changed since, or is none of this keeper's
     */
    boolean takeBack(PairDeed deed);

    /** What happens to a pair of a row. */
    enum Outcome {
        SAME,
        NEW,
        CHANGED,
        REFUSED
    }

    /** What of a pair a sentence speaks of. */
    enum Part {
        /** The two, or one of them. */
        WHO,
        FORM,
        FROM,
        UNTIL
    }

    /**
     * What will become of a pair.
     *
     * @param said  what is new, or why it is refused; {@literal null} where there is nothing to say
     * @param about what of it that speaks of
     */
    record Verdict(Outcome outcome, @Nullable Sentence said, Part about) {}

    /** The same for what is gathered from all who know pairs: in a school without the part that keeps them, nothing. */
    static List<PairOfBase> during(SchoolYear year, Collection<PairsOfBases> keepers) {
        return keepers.stream().flatMap(keeper -> keeper.during(year).stream()).toList();
    }
}
