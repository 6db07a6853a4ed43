package ru.nastavnik.participants.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** Uploads of the school's lists: planned, looked at, committed. Each deed is done when the call is back. */
@Component
@Transactional
public class Rosters {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");

    private final Spreadsheets spreadsheets;
    private final RosterRepository rows;
    private final RosterLines lines;
    private final ListSources sources;
    private final Plans plans;
    private final HeadingMeanings meanings;
    private final KnownPeople people;
    private final Committing committing;
    private final Deeds deeds;
    private final SchoolSql sql;
    private final Clock clock;

    Rosters(
            Spreadsheets spreadsheets,
            RosterRepository rows,
            RosterLines lines,
            ListSources sources,
            Plans plans,
            HeadingMeanings meanings,
            KnownPeople people,
            Committing committing,
            Deeds deeds,
            SchoolSql sql,
            Clock clock) {
        this.spreadsheets = spreadsheets;
        this.rows = rows;
        this.lines = lines;
        this.sources = sources;
        this.plans = plans;
        this.meanings = meanings;
        this.people = people;
        this.committing = committing;
        this.deeds = deeds;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Plans what files would change, all of them together. Nobody is added yet; the plan is kept and waits. A file that
     * cannot be taken is named in the notes, and the others go on. So do they while one has to be explained first.
     *
     * @throws UnreadableSheet when none of them can be taken as a list of pupils or staff
     */
    public Roster plan(List<ListFile> files) {
        return plan(reading().read(files));
    }

    /** The same for one file. */
    public Roster plan(String fileName, byte[] content) {
        return plan(List.of(new ListFile(fileName, content)));
    }

    Roster plan(ListFiles list) {
        return planned(plans.begin(list).id(), list);
    }

    /** Plans it anew. */
    Roster plan(RosterId id, ListFiles list) {
        plans.forgetLines(id);
        return planned(id, list);
    }

    private Roster planned(RosterId id, ListFiles list) {
        List<RosterLine> planned = plans.compare(list);
        for (int part = 0; part < Plans.parts(planned); part++) {
            plans.keep(id, planned, part);
        }
        return plans.end(id, list, planned);
    }

    /** Reads lists as the school understands their headings. */
    ListFiles reading() {
        return new ListFiles(spreadsheets, LocalDate.now(clock), meanings.all());
    }

    @Transactional(readOnly = true)
    public Optional<Roster> find(RosterId id) {
        return rows.findById(id);
    }

    /** The latest uploads, those that still wait among them. */
    @Transactional(readOnly = true)
    public List<Roster> latest() {
        return rows.findTop10ByOrderByPlannedAtDesc();
    }

    /** The columns of a list that does not say where the names are, to be explained; none where it is kept no more. */
    @Transactional(readOnly = true)
    public List<UnclearColumn> unclear(RosterId id) {
        Headings headings = meanings.all();
        Map<String, UnclearColumn> columns = new LinkedHashMap<>();
        sources.of(id).stream()
                .map(Source::sheets)
                .filter(sheets -> !OneRosterSheets.isPack(sheets) && Unclear.isAmong(sheets, headings))
                .flatMap(List::stream)
                .flatMap(sheet -> Unclear.on(sheet, headings).stream())
                .flatMap(table -> table.columns().stream())
                .forEach(column -> columns.putIfAbsent(Headings.folded(column.heading()), column));
        return List.copyOf(columns.values());
    }

    /**
     * Remembers for all lists to come what headings mean, and reads the list again that waits.
     *
     * @param said by heading, see {@link ListColumn#heading()}; empty for what it means of itself
     * @return the list as it reads now, to be planned
     * @throws Refusal when there is no such list, it waits no more, what it was read from is not kept any more, a heading
     *     is one of data that is never taken, or the list could not be read so
     */
    ListFiles say(RosterId id, Map<String, Optional<ColumnKind>> said) {
        Roster roster = inTurn(id);
        List<Source> kept = sources.of(id);
        if (roster.committedAt().isPresent() || roster.stage().isUnderWay() || kept.isEmpty()) {
            throw new Refusal("people.lists.column.too-late");
        }
        said.forEach((heading, kind) -> meanings.say(heading, kind.orElse(null)));
        ListFiles list = reading().readAgain(kept);
        if (list.entries().isEmpty()) {
            throw new Refusal("people.lists.unclear.names");
        }
        plans.beginAgain(roster, list);
        return list;
    }

    /** Notes that it is to become the school's list in a while. */
    Roster commitInAWhile(RosterId id) {
        Roster roster = inTurn(id);
        if (roster.committedAt().isEmpty() && roster.stage() == Stage.PLANNED) {
            roster.commitInAWhile();
            rows.save(roster);
        }
        return roster;
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
        if (roster.stage() == Stage.PLANNING || roster.stage() == Stage.FAILED) {
            throw new Refusal("people.lists.not-yet");
        }
        if (roster.rowsAll() == 0 && roster.isUnclear()) {
            throw new Refusal("people.lists.unclear.names");
        }
        if (roster.committedAt().isEmpty()) {
            committing.find(id);
            deeds.keepAsTheyAre(id);
            committing.change(id);
            committing.add(id, LocalDate.now(clock));
            deeds.noteDone(id);
            sources.forget(id);
            roster.commit(clock.instant());
            rows.save(roster);
        }
        return roster;
    }

    /**
     * Mends a row of a plan that waits: reads it anew as it is written now, and plans it again.
     *
     * @param position of the line among those of the plan
     * @return the line, which may still be wrong
     * @throws Refusal when there is no such plan or line, or the plan is committed already
     */
    public RosterLine mend(RosterId id, int position, WrittenRow row) {
        Roster roster = inTurn(id);
        RosterLine before = lines.at(id, position)
                .filter(RosterLine::isToMend)
                .orElseThrow(() -> new Refusal("people.roster.unknown"));
        if (roster.committedAt().isPresent() || roster.stage().isUnderWay()) {
            throw new Refusal("people.roster.mend-in-file");
        }
        Entry entry = Mending.entry(before, row, LocalDate.now(clock));
        Collection<Known> known = people.named(List.of(entry.nameKey()));
        RosterLine line = Mending.mended(entry, position, lines.named(id, entry.nameKey()), known);
        lines.replace(id, position, line);
        roster.replace(before, line);
        rows.save(roster);
        return line;
    }

    /**
     * Takes back what committing the plan did, and only that: whom it added is removed, whom it changed is again as before.
     * Who has been changed or ticked by someone since then stays as they are. Of two uploads with the same person the later
     * one is undone first, and leaves them as the earlier one did; undoing both leaves the school as it was before both.
     * Undoing again changes nothing.
     *
     * @throws Refusal when there is no such plan, it was not committed, or more than 24 hours ago, or when a later one has
     *     changed the same people
     */
    public Undone undo(RosterId id) {
        Roster roster = inTurn(id);
        if (roster.undoneAt().isPresent()) {
            return new Undone(0, 0, List.of());
        }
        if (roster.undoUntil(clock.instant()).isEmpty()) {
            throw new Refusal("people.roster.too-late-to-undo");
        }
        deeds.later(id).flatMap(rows::findById).ifPresent(this::refuseBefore);
        Undone undone = deeds.undo(id);
        roster.undo(clock.instant());
        rows.save(roster);
        return undone;
    }

    private void refuseBefore(Roster later) {
        String moment = later.committedAt()
                .map(committed -> MOMENT.format(committed.atZone(clock.getZone())))
                .orElse("");
        throw later.fileName().isEmpty()
                ? new Refusal("people.lists.undo.later-pasted", moment)
                : new Refusal("people.lists.undo.later", moment, later.fileName());
    }

    /** The plan, once nobody else of this school is committing. */
    private Roster inTurn(RosterId id) {
        sql.sql("lock table roster in share row exclusive mode").update();
        return rows.findById(id).orElseThrow(() -> new Refusal("people.roster.unknown"));
    }
}
