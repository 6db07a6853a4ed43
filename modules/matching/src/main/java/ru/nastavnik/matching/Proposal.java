package ru.nastavnik.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.participants.PersonId;

/**
 * A pair that is proposed, «Предложена», or was fixed and is on its way to become a working pair.
 *
 * @param compatibility how well the two fit, as it was when they were proposed
 * @param byHand        whether a person chose it; then a re-run keeps it
 * @param fixedOn       when it was fixed, {@literal null} while it is only proposed
 */
public record Proposal(
        UUID id,
        PersonId mentee,
        PersonId mentor,
        Compatibility compatibility,
        boolean byHand,
        @Nullable LocalDate fixedOn) {

    /** Whether it is proposed and not fixed. */
    public boolean isOpen() {
        return fixedOn == null;
    }

    public Optional<LocalDate> fixed() {
        return Optional.ofNullable(fixedOn);
    }

    boolean joins(PersonId someMentor, PersonId someMentee) {
        return mentor.equals(someMentor) && mentee.equals(someMentee);
    }
}
