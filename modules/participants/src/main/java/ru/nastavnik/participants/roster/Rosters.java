package ru.nastavnik.participants.roster;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;
import ru.nastavnik.platform.words.Refusal;

/** Uploads of the school's lists: planned, looked at, committed. */
@Component
@Transactional
public class Rosters {

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");

    private final Spreadsheets spreadsheets;
    private final RosterRepository rows;
    private final People people;
    private final Clock clock;

    Rosters(Spreadsheets spreadsheets, RosterRepository rows, People people, Clock clock) {
        this.spreadsheets = spreadsheets;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Plans what a file would change. Nobody is added yet; the plan is kept and waits.
     *
     * @throws UnreadableSheet when the file cannot be taken as a list of pupils or staff
     */
    public Roster plan(String fileName, InputStream content) {
        String name = shortened(fileName);
        return plan(name, spreadsheets.read(name, content));
    }

    /** The same for a file already at hand. */
    public Roster plan(String fileName, byte[] content) {
        return plan(fileName, new ByteArrayInputStream(content));
    }

    /**
     * Plans what a pasted table would change.
     *
     * @throws UnreadableSheet when it is no list of pupils or staff
     */
    public Roster planPasted(String table) {
        return plan("", List.of(spreadsheets.pasted(table)));
    }

    private Roster plan(String fileName, List<Sheet> sheets) {
        String digest = Fingerprint.of(sheets);
        ListReader list = ListReader.read(sheets, LocalDate.now(clock));
        List<Remark> notes = new ArrayList<>();
        rows.findFirstByDigestAndCommittedAtIsNotNullOrderByCommittedAtDesc(digest)
                .flatMap(Roster::committedAt)
                .ifPresent(moment -> notes.add(
                        Remark.of("people.roster.seen", WrittenBirth.SHOWN.format(moment.atZone(clock.getZone())))));
        notes.addAll(list.notes());
        return rows.save(
                new Roster(fileName, digest, clock.instant(), notes, Planning.plan(list.entries(), people.everyone())));
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
     * as it is. Committing again changes nothing.
     *
     * @throws Refusal when there is no such plan
     */
    public Roster commit(RosterId id) {
        Roster roster = rows.findWithLines(id).orElseThrow(() -> new Refusal("people.roster.unknown"));
        if (roster.committedAt().isEmpty()) {
            people.keep(new Committing(people.everyone()).apply(roster.lines()));
            roster.commit(clock.instant());
            rows.save(roster);
        }
        return roster;
    }

    private static String shortened(String fileName) {
        String plain = PATH.matcher(fileName).replaceFirst("").strip();
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }
}
