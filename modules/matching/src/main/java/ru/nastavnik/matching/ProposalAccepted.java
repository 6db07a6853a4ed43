package ru.nastavnik.matching;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.programmes.PairAgreed;
import ru.nastavnik.programmes.ProgrammeId;

/** A coordinator fixed a proposed pair; programmes opens it. */
public record ProposalAccepted(
        EventId eventId,
        TenantId tenant,
        UUID proposal,
        ProgrammeId programme,
        PersonId mentor,
        PersonId mentee,
        LocalDate from)
        implements PairAgreed {}
