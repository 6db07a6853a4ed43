package ru.nastavnik.participants.roster;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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

    @ElementCollection
    @CollectionTable(name = "roster_line", joinColumns = @JoinColumn(name = "roster_id"))
    @OrderColumn(name = "position")
    private List<RosterLine> lines = new ArrayList<>();

    Roster(String fileName, String digest, Instant plannedAt, List<Remark> notes, List<RosterLine> lines) {
        this.id = RosterId.next();
        this.fileName = fileName;
        this.digest = digest;
        this.plannedAt = plannedAt;
        this.notes = Remark.write(notes);
        this.lines = new ArrayList<>(lines);
    }

    @SuppressWarnings("NullAway")
    protected Roster() {}

    void commit(Instant moment) {
        committedAt = moment;
    }

    /** Puts another line in the place of one. */
    void replace(int position, RosterLine line) {
        lines.set(position, line);
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

    /** The rows of the file in order, then those who are not in it. */
    public List<RosterLine> lines() {
        return List.copyOf(lines);
    }

    /** How many lines come to what. */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        lines.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
        return counts;
    }

    /** Whether committing would change anything. */
    public boolean changesAnything() {
        return lines.stream().anyMatch(line -> line.outcome() == Outcome.ADD || line.outcome() == Outcome.UPDATE);
    }

    @Override
    public String toString() {
        return "Roster[%s]".formatted(id);
    }
}
