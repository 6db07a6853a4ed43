package ru.nastavnik.participants.bases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.words.Refusal;

/**
 * Takes in a base that a school keeps in the federal form: keeps its rows, shows what will change, then does just that. People who are not
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
     * Reads a file, and keeps its rows until they are taken in. The base itself stays as it is.
     *
     * @throws UnreadableSheet when it is no table of this base; then nothing is kept
     */
    public BaseUploadId read(Base base, String fileName, byte[] content) {
        return keep(base, spreadsheets.read(fileName, content));
    }

    /** The same for what was pasted. */
    public BaseUploadId readPasted(Base base, String table) {
        return keep(base, List.of(spreadsheets.pasted(table)));
    }

    private BaseUploadId keep(Base base, List<Sheet> sheets) {
        List<BaseRow> rows = new ReadingBase(base).read(sheets);
        demandFew(rows);
        uploads.inTurn();
        return uploads.keep(base, rows);
    }

    /** What would change if the rows of the upload that wait were taken in now. Writes nothing. */
    @Transactional(readOnly = true)
    public BasePlan plan(Base base, BaseUploadId upload) {
        return plan(base, uploads.rest(base, upload));
    }

    /**
     * Writes one of the rows that wait anew.
     *
     * @param position of the row among those that wait, from 0
     * @param mark     of the row as it was shown, see {@link BasePlan#mark(int)}
     * @param anew     cells by the name of their column; those that are not there stay
     * @throws Refusal when no such row waits any more, or it has been mended by somebody else meanwhile
     */
    public void mend(Base base, BaseUploadId upload, int position, String mark, Map<String, String> anew) {
        uploads.inTurn();
        List<BaseRow> rows = new ArrayList<>(uploads.rest(base, upload));
        if (position < 0
                || position >= rows.size()
                || !rows.get(position).mark().equals(mark)) {
            throw new Refusal("people.bases.refusal.no-row");
        }
        rows.set(position, rows.get(position).mended(base, anew));
        demandFew(rows);
        uploads.wait(upload, base, rows);
    }

    private static void demandFew(List<BaseRow> rows) {
        if (rows.size() > MOST || rows.stream().mapToInt(BaseRow::length).sum() > LONGEST) {
            throw new UnreadableSheet("people.bases.refusal.many", MOST);
        }
    }

    /**
     * Does what was shown, all of it at once. The rows that are wrong wait, to be mended and taken later.
     *
     * @param fingerprint of the plan that was shown, see {@link BasePlan#fingerprint()}
     * @return the upload that was taken in; nothing, when there is nothing to do, or the school has changed so that
     *     something else would happen now
     * @throws Refusal when there is no such upload, or two rows contradict each other; then nothing is written
     */
    public Optional<BaseUpload> take(Base base, BaseUploadId id, String fingerprint) {
        uploads.inTurn();
        BaseUpload upload = uploads.find(base, id).orElseThrow(() -> new Refusal("people.bases.upload.unknown"));
        BasePlan plan = plan(base, id);
        if (!plan.changesSomething() || !plan.fingerprint().equals(fingerprint)) {
            return Optional.empty();
        }
        BaseUploadId taken = uploads.take(upload, plan);
        uploads.wait(taken, base, sources(plan(base, sources(plan))));
        return uploads.find(base, taken);
    }

    private static List<BaseRow> sources(BasePlan plan) {
        return plan.toMend().stream().map(plan.sources()::get).toList();
    }

    private BasePlan plan(Base base, List<BaseRow> rows) {
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        OwnColumns own = base == Base.MENTEES
                ? new MenteeColumns(requests, catalogue, year)
                : new MentorColumns(readiness, year);
        return new PlanningBase(own, who, keepers).plan(rows);
    }
}
