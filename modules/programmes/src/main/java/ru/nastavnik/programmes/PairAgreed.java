package ru.nastavnik.programmes;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.TenantEvent;

/**
 * Someone agreed that two people become a pair. Whoever proposes pairs publishes an event of this type; the pair is
 * opened once for each proposal, however often the event is delivered.
 */
public interface PairAgreed extends TenantEvent {

    /** Identifies what was agreed to. */
    UUID proposal();

    ProgrammeId programme();

    PersonId mentor();

    PersonId mentee();

    /** The first day of the pair. */
    LocalDate from();
}
