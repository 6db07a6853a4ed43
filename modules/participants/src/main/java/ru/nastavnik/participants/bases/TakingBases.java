package ru.nastavnik.participants.bases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final BaseUploads uploads;
    private final Clock clock;

    TakingBases(
            Spreadsheets spreadsheets,
            Requests requests,
            Readiness readiness,
            Catalogue catalogue,
            WhoIsMeant who,
            List<PairsOfBases> keepers,
            BaseUploads uploads,
            Clock clock) {
        this.spreadsheets = spreadsheets;
        this.requests = requests;
        this.readiness = readiness;
        this.catalogue = catalogue;
        this.who = who;
        this.keepers = keepers;
        this.uploads = uploads;
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
     * Plans the rows with one of them written anew. Writes nothing.
     *
     * @param position of the row among those that the page carried, from 0
     * @param anew     cells by the name of their column; those that are not there stay
     * @throws Refusal when there is no such row
     */
    @Transactional(readOnly = true)
    public BasePlan mend(Base base, String written, int position, Map<String, String> anew) {
        List<BaseRow> rows = BaseRow.read(base, written);
        if (position < 0 || position >= rows.size()) {
            throw new Refusal("people.bases.refusal.no-row");
        }
        rows.set(position, rows.get(position).mended(base, anew));
        return plan(base, rows);
    }

    /** The same as {@link #take(Base, String, String, BaseUploadId)} for rows that come from no earlier upload. */
    public Optional<BaseUpload> take(Base base, String written, String fingerprint) {
        return take(base, written, fingerprint, null);
    }

    /**
     * Does what was shown, all of it at once. The rows that are wrong wait, to be mended and taken later.
     *
     * @param written     the rows, see {@link BasePlan#written()}
     * @param fingerprint of the plan that was shown, see {@link BasePlan#fingerprint()}
     * @param rowsOf      the upload whose rows these are that had to be mended: they wait there no longer
     * @return what was done; nothing, when there is nothing to do, or the school has changed so that something else would
     *     happen now
     * @throws Refusal when two rows contradict each other; then nothing is written
     */
    public Optional<BaseUpload> take(Base base, String written, String fingerprint, @Nullable BaseUploadId rowsOf) {
        uploads.inTurn();
        BasePlan plan = again(base, written);
        if (!plan.changesSomething() || !plan.fingerprint().equals(fingerprint)) {
            return Optional.empty();
        }
        BaseUpload upload = uploads.take(plan, SchoolYear.of(LocalDate.now(clock)));
        uploads.keep(upload.id(), waiting(plan));
        if (rowsOf != null) {
            uploads.keep(rowsOf, null);
        }
        return uploads.find(base, upload.id());
    }

    /** The rows with which there still is something wrong once the others are taken; {@literal null} where there are none. */
    private @Nullable BasePlan waiting(BasePlan taken) {
        BasePlan rest = plan(taken.base(), sources(taken));
        List<BaseRow> rows = sources(rest);
        return rows.isEmpty() ? null : plan(taken.base(), rows);
    }

    private static List<BaseRow> sources(BasePlan plan) {
        return plan.toMend().stream().map(plan.sources()::get).toList();
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
