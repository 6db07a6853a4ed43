package ru.nastavnik.matching;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.participants.PersonId;

/** A proposal as the round keeps it, under its mentee. */
@Embeddable
record ProposalRow(
        UUID id,
        UUID mentor,
        @Convert(converter = CompatibilityColumn.class) Compatibility reasons,
        boolean byHand,
        @Nullable LocalDate acceptedOn) {

    static ProposalRow of(PersonId mentor, Compatibility compatibility, boolean byHand) {
        return new ProposalRow(UUID.randomUUID(), mentor.value(), compatibility, byHand, null);
    }

    /** The same pair, looked at again. */
    ProposalRow with(Compatibility compatibility) {
        return new ProposalRow(id, mentor, compatibility, byHand, acceptedOn);
    }

    ProposalRow fixedOn(LocalDate day) {
        return new ProposalRow(id, mentor, reasons, byHand, day);
    }

    boolean isOpen() {
        return acceptedOn == null;
    }

    Proposal of(UUID mentee) {
        return new Proposal(id, new PersonId(mentee), new PersonId(mentor), reasons, byHand, acceptedOn);
    }
}
