package ru.nastavnik.tenants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A director names a куратор.
 *
 * @param order     by which
 * @param from      the first day
 * @param insteadOf whose place is taken, {@literal null} when nobody's
 */
public record Naming(
        OfficialName name,
        AppointmentOrder order,
        LocalDate from,
        @Nullable AppointmentId insteadOf) {}
