package ru.nastavnik.participants.consents;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ru.nastavnik.participants.PersonId;

/**
 * How it stands today with all kinds of consent of a person.
 *
 * @param signers who signs at the age of today
 */
public record PersonConsents(PersonId person, Map<ConsentKind, Present> kinds, AgeRule.Signers signers) {

    public Present of(ConsentKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /**
     * The one answer that everything asks which uses somebody's data for a pair: the no if there is one, awaited while
     * one of the two papers is, in force only when both are.
     */
    public ConsentState toTakePart() {
        Set<ConsentState> states = new TreeSet<>(needed().map(Present::state).toList());
        return Stream.of(
                        ConsentState.WITHDRAWN,
                        ConsentState.REFUSED,
                        ConsentState.AWAITED,
                        ConsentState.EXPIRING,
                        ConsentState.GIVEN)
                .filter(states::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the person may be fixed in a pair, written into an export and shown to the other side. */
    public boolean isActive() {
        return toTakePart().isActive();
    }

    /** Whether a paper is to be asked for before the person takes part, or goes on to. */
    public boolean isAwaited() {
        return !toTakePart().isNo() && needed().anyMatch(Present::isAwaited);
    }

    /** The lines of the blank that is to be printed: what is still to be signed, all of them where a term ends; or none. */
    public Set<Line> blank(ConsentKind kind) {
        Present present = of(kind);
        if (!present.needsBlank()) {
            return Set.of();
        }
        return present.pending().isEmpty() ? signers.lines() : present.pending();
    }

    private Stream<Present> needed() {
        return ConsentKind.TO_TAKE_PART.stream().map(this::of);
    }
}
