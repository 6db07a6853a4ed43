package ru.nastavnik.participants.roster;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/** One upload of a school's list: the plan that was shown, and that is committed as it was shown. */
@PersonalData
@Entity
@Table(name = "roster")
public class Roster {

    /** Nothing in the list says where the names are. */
    static final String UNCLEAR = "people.lists.unclear";

    /** The same of one file of several. */
    static final String UNCLEAR_FILE = "people.lists.unclear-file";

    private static final Duration TIME_TO_UNDO = Duration.ofHours(24);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RosterId id;

    @Version
    private @Nullable Integer version;

    private String fileName;

    private String digest;

    private Instant plannedAt;

    private @Nullable Instant committedAt;

    private @Nullable Instant undoneAt;

    private String notes;

    private String headings;

    private String tally;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int rowsAll;

    private int rowsDone;

    private String failure;

    /** A list that was read; what it comes to is not known yet. */
    Roster(String fileName, String digest, Instant plannedAt, int rows) {
        this.id = RosterId.next();
        this.fileName = fileName;
        this.digest = digest;
        this.plannedAt = plannedAt;
        this.notes = "";
        this.headings = "";
        this.tally = "";
        this.stage = Stage.PLANNING;
        this.rowsAll = rows;
        this.failure = "";
    }

    @SuppressWarnings("NullAway")
    protected Roster() {}

    /** It is known what it comes to. */
    void planned(List<Remark> said, List<ListColumn> columns, Tally counted) {
        notes = Remark.write(said);
        headings = ListColumn.write(columns);
        tally = counted.write();
        stage = Stage.PLANNED;
        rowsDone = rowsAll;
        failure = "";
    }

    /** It is to be planned again, in a while. */
    void planAgain(int rows) {
        stage = Stage.PLANNING;
        rowsAll = rows;
        rowsDone = 0;
        failure = "";
    }

    /** It is to become the school's list, in a while. */
    void commitInAWhile() {
        stage = Stage.COMMITTING;
        failure = "";
    }

    /** What was begun cannot be ended, for this reason. */
    void fail(Remark reason) {
        stage = stage == Stage.PLANNING ? Stage.FAILED : Stage.PLANNED;
        failure = Remark.write(List.of(reason));
    }

    void commit(Instant moment) {
        committedAt = moment;
        stage = Stage.PLANNED;
    }

    /** One of its lines is another now. */
    void replace(RosterLine before, RosterLine now) {
        tally = tally().replacing(before, now).write();
    }

    void undo(Instant moment) {
        undoneAt = moment;
    }

    public RosterId id() {
        return id;
    }

    /** As the person knows the file; empty of a table that was pasted. */
    public String fileName() {
        return fileName;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** When it became the school's list, if it did. */
    public Optional<Instant> committedAt() {
        return Optional.ofNullable(committedAt);
    }

    /** When it was undone, if it was. */
    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    /** Until when it can be undone; empty where it cannot, or no longer. */
    public Optional<Instant> undoUntil(Instant now) {
        return undoneAt == null
                ? committedAt().map(moment -> moment.plus(TIME_TO_UNDO)).filter(now::isBefore)
                : Optional.empty();
    }

    /** What is said of the list as a whole, in words. */
    public List<Remark> notes() {
        return Remark.read(notes);
    }

    /** Whether somebody has to say first, of all of it or of one file, where the names are, see {@link Rosters#unclear}. */
    public boolean isUnclear() {
        return notes().stream().map(Remark::key).anyMatch(key -> key.equals(UNCLEAR) || key.equals(UNCLEAR_FILE));
    }

    /** The columns of the list, and what they were taken for. */
    public List<ListColumn> columns() {
        return ListColumn.read(headings);
    }

    /** How many lines come to what. */
    public Map<Outcome, Integer> counts() {
        return tally().outcomes();
    }

    /** How many lines are right, and yet have to be looked at. */
    public int toLookAt() {
        return tally().toLookAt();
    }

    /** How many lines someone has to mend, or had better. */
    public int toMend() {
        return tally().toMend();
    }

    private Tally tally() {
        return Tally.read(tally);
    }

    /** Whether committing would change anything. */
    public boolean changesAnything() {
        return counts().get(Outcome.ADD) + counts().get(Outcome.UPDATE) > 0;
    }

    /** Where it stands on its way. */
    public Stage stage() {
        return stage;
    }

    /** How many rows it has. */
    public int rowsAll() {
        return rowsAll;
    }

    /** How many of them are done with, while it is planned. */
    public int rowsDone() {
        return rowsDone;
    }

    /** Why it did not go on, where it did not. */
    public Optional<Remark> failure() {
        return Remark.read(failure).stream().findFirst();
    }

    @Override
    public String toString() {
        return "Roster[%s]".formatted(id);
    }
}
