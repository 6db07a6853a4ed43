package ru.nastavnik.participants.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** Uploads of the school's lists: planned, looked at, committed. */
@Component
@Transactional
public class Rosters {

    private final Spreadsheets spreadsheets;
    private final RosterRepository rows;
    private final People people;
    private final Deeds deeds;
    private final SchoolSql sql;
    private final Clock clock;

    Rosters(Spreadsheets spreadsheets, RosterRepository rows, People people, Deeds deeds, SchoolSql sql, Clock clock) {
        this.spreadsheets = spreadsheets;
        this.rows = rows;
        this.people = people;
        this.deeds = deeds;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Plans what files would change, all of them together. Nobody is added yet; the plan is kept and waits. A file that
     * cannot be taken is named in the notes, and the others go on.
     *
     * @throws UnreadableSheet when none of them can be taken as a list of pupils or staff
     */
    public Roster plan(List<ListFile> files) {
        ListFiles list = new ListFiles(spreadsheets, today()).read(files);
        return plan(list.name(), list.digest(), list.notes(), list.entries(), list.isWhole());
    }

    /** The same for one file. */
    public Roster plan(String fileName, byte[] content) {
        return plan(List.of(new ListFile(fileName, content)));
    }

    /**
     * Plans what a pasted table would change.
     *
     * @throws UnreadableSheet when it is no list of pupils or staff
     */
    public Roster planPasted(String table) {
        List<Sheet> sheets = List.of(spreadsheets.pasted(table));
        ListReader list = ListReader.read(sheets, today());
        return plan("", Fingerprint.of(sheets), list.notes(), list.entries(), list.isWhole());
    }

    private Roster plan(String fileName, String digest, List<Remark> said, List<Entry> entries, boolean whole) {
        List<Remark> notes = new ArrayList<>();
        rows.findFirstByDigestAndCommittedAtIsNotNullAndUndoneAtIsNullOrderByCommittedAtDesc(digest)
                .flatMap(Roster::committedAt)
                .ifPresent(moment -> notes.add(
                        Remark.of("people.roster.seen", WrittenBirth.SHOWN.format(moment.atZone(clock.getZone())))));
        notes.addAll(said);
        return rows.save(
                new Roster(fileName, digest, clock.instant(), notes, Planning.plan(entries, people.everyone(), whole)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** With all its lines. */
    @Transactional(readOnly = true)
    public Optional<Roster> find(RosterId id) {
        return rows.findWithLines(id);
    }

    /** The latest uploads, without their lines, those that still wait among them. */
    @Transactional(readOnly = true)
    public List<Roster> latest() {
        return rows.findTop10ByOrderByPlannedAtDesc();
    }

    /**
     * Makes the plan come true, all of it at once: those to add are added, those to update updated, everything else stays
     * as it is. Committing again changes nothing. Two who commit at once do so one after the other, and the second finds
     * there whom the first has added.
     *
     * @throws Refusal when there is no such plan
     */
    public Roster commit(RosterId id) {
        Roster roster = inTurn(id);
        if (roster.committedAt().isEmpty()) {
            Committing work = new Committing(people.everyone()).apply(roster.lines());
            deeds.keepAsTheyAre(id, work.changed().keySet());
            people.keep(work.changed().values());
            people.keep(work.added().values());
            deeds.noteDone(id, work.added().keySet());
            roster.commit(clock.instant());
            rows.save(roster);
        }
        return roster;
    }

    /**
     * Mends a row of a plan that waits: reads it anew as it is written now, and plans it again.
     *
     * @param position of the line within {@link Roster#lines()}
     * @return the line, which may still be wrong
     * @throws Refusal when there is no such plan or line, or the plan is committed already
     */
    public RosterLine mend(RosterId id, int position, WrittenRow row) {
        Roster roster = inTurn(id);
        List<RosterLine> lines = roster.lines();
        if (position < 0 || position >= lines.size() || !lines.get(position).isToMend()) {
            throw new Refusal("people.roster.unknown");
        }
        if (roster.committedAt().isPresent()) {
            throw new Refusal("people.roster.mend-in-file");
        }
        RosterLine line = Mending.mended(lines, position, row, people.everyone(), today());
        roster.replace(position, line);
        rows.save(roster);
        return line;
    }

    /**
     * Takes back what committing the plan did, and only that: whom it added is removed, whom it changed is again as before.
     * Who has been changed or ticked by someone since then stays as they are. A person whom two uploads changed goes back to
     * what the first has left, when the second is undone. Undoing again changes nothing.
     *
     * @throws Refusal when there is no such plan, it was not committed, or more than 24 hours ago
     */
    public Undone undo(RosterId id) {
        Roster roster = inTurn(id);
        if (roster.undoneAt().isPresent()) {
            return new Undone(0, 0, List.of());
        }
        if (roster.undoUntil(clock.instant()).isEmpty()) {
            throw new Refusal("people.roster.too-late-to-undo");
        }
        Undone undone = deeds.undo(id);
        roster.undo(clock.instant());
        rows.save(roster);
        return undone;
    }

    /** The plan, once nobody else of this school is committing. */
    private Roster inTurn(RosterId id) {
        sql.sql("lock table roster in share row exclusive mode").update();
        return rows.findWithLines(id).orElseThrow(() -> new Refusal("people.roster.unknown"));
    }
}
