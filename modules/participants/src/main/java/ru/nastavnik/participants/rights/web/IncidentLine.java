package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import ru.nastavnik.participants.rights.Incident;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One incident in the register.
 *
 * @param tell     until when Роскомнадзор has to be told, or when it was
 * @param find     until when it has to be told what was found, or when it was
 * @param late     whether one of the two is overdue
 */
@PersonalData
record IncidentLine(
        UUID id,
        int number,
        String noticedAt,
        String what,
        int people,
        String tell,
        boolean notified,
        String find,
        boolean found,
        String findings,
        boolean late) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");

    static IncidentLine of(Incident incident, Clock clock) {
        Instant now = clock.instant();
        boolean notified = incident.notifiedAt().isPresent();
        boolean found = incident.foundAt().isPresent();
        return new IncidentLine(
                incident.id(),
                incident.number(),
                shown(incident.noticedAt(), clock),
                incident.what(),
                incident.people(),
                shown(incident.notifiedAt().orElse(incident.notifyUntil()), clock),
                notified,
                shown(incident.foundAt().orElse(incident.findOutUntil()), clock),
                found,
                incident.findings().orElse(""),
                (!notified && incident.notifyUntil().isBefore(now))
                        || (!found && incident.findOutUntil().isBefore(now)));
    }

    private static String shown(Instant moment, Clock clock) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    @Override
    public String toString() {
        return "IncidentLine[%d]".formatted(number);
    }
}
