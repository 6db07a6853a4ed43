package ru.nastavnik.participants.bases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.words.Refusal;

/**
 * Takes in a base that a school keeps in the federal form: shows what will change, then does just that. People who are not
 * in the school's list are named and not added.
 */
@Component
@Transactional
public class TakingBases {

    private static final int MOST = 3000;
    private static final int LONGEST = 2_000_000;

    private final Spreadsheets spreadsheets;
    private final Requests requests;
    private final Readiness readiness;
    private final Catalogue catalogue;
    private final WhoIsMeant who;
    private final List<PairsOfBases> keepers;
    private final Clock clock;

    TakingBases(
            Spreadsheets spreadsheets,
            Requests requests,
            Readiness readiness,
            Catalogue catalogue,
            WhoIsMeant who,
            List<PairsOfBases> keepers,
            Clock clock) {
        this.spreadsheets = spreadsheets;
        this.requests = requests;
        this.readiness = readiness;
        this.catalogue = catalogue;
        this.who = who;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * What a file would change. Writes nothing.
     *
     * @throws UnreadableSheet when it is no table of this base
     */
    @Transactional(readOnly = true)
    public BasePlan plan(Base base, String fileName, byte[] content) {
        return plan(base, new ReadingBase(base).read(spreadsheets.read(fileName, content)));
    }

    /** The same for what was pasted. */
    @Transactional(readOnly = true)
    public BasePlan planPasted(Base base, String table) {
        return plan(base, new ReadingBase(base).read(List.of(spreadsheets.pasted(table))));
    }

    /** The same for the rows that a page carried. */
    @Transactional(readOnly = true)
    public BasePlan again(Base base, String written) {
        return plan(base, BaseRow.read(base, written));
    }

    /**
     * Does what was shown, all of it at once.
     *
     * @param written     the rows, see {@link BasePlan#written()}
     * @param fingerprint of the plan that was shown, see {@link BasePlan#fingerprint()}
     * @return what was done; nothing, when the school has changed so that something else would happen now
     * @throws Refusal when two rows contradict each other; then nothing is written
     */
    public Optional<BasePlan> take(Base base, String written, String fingerprint) {
        BasePlan plan = again(base, written);
        if (!plan.fingerprint().equals(fingerprint)) {
            return Optional.empty();
        }
        plan.rows().forEach(row -> row.deeds().forEach(Runnable::run));
        return Optional.of(plan);
    }

    private BasePlan plan(Base base, List<BaseRow> rows) {
        if (rows.size() > MOST) {
            throw new UnreadableSheet("people.bases.refusal.many", MOST);
        }
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        if (rows.stream().mapToInt(BaseRow::length).sum() > LONGEST) {
            throw new UnreadableSheet("people.bases.refusal.many", MOST);
        }
        OwnColumns own = base == Base.MENTEES
                ? new MenteeColumns(requests, catalogue, year)
                : new MentorColumns(readiness, year);
        return new PlanningBase(own, who, keepers).plan(rows);
    }
}
