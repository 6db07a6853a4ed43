package ru.nastavnik.participants.rights.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.rights.DestructionAct;
import ru.nastavnik.participants.rights.Incident;
import ru.nastavnik.participants.rights.Registers.Purpose;
import ru.nastavnik.participants.rights.Registers.Retention;
import ru.nastavnik.participants.rights.Registers.TimeOver;
import ru.nastavnik.platform.web.Table;

/** The columns of the registers in their workbooks. */
final class RightsTables {

    static final Table<RegisterLine> REQUESTS = Table.<RegisterLine>titled("rights.requests.title")
            .column("rights.request.number", RegisterLine::number)
            .column("rights.request.whose", RegisterLine::name)
            .word("rights.request.what", line -> "rights.request.kind." + line.kind())
            .word("rights.request.by", line -> "rights.request.by." + line.by())
            .word("rights.request.channel", line -> "rights.request.channel." + line.channel())
            .column("rights.request.received", RegisterLine::receivedOn)
            .column("rights.request.due", RegisterLine::dueOn)
            .word("rights.request.state", line -> line.open() ? "desk.excel.open" : line.state())
            .column("desk.excel.closed", RegisterLine::closedOn);

    static final Table<DestructionAct> ACTS = Table.<DestructionAct>titled("rights.acts.title")
            .column("rights.act.number", DestructionAct::number)
            .column("rights.act.day", DestructionAct::doneOn)
            .word("rights.act.ground", act -> "rights.ground." + act.ground());

    static final Table<TimeOver> TIME_OVER = Table.<TimeOver>titled("rights.over.title")
            .column("people.column.name", TimeOver::name)
            .column("rights.over.left", TimeOver::leftOn);

    static final Table<Purpose> PURPOSES = Table.<Purpose>titled("rights.purposes.caption")
            .column("rights.purposes.purpose", Purpose::title)
            .column("rights.purposes.basis", Purpose::basis)
            .column("rights.purposes.subjects", Purpose::subjects)
            .column("rights.purposes.data", Purpose::data)
            .column("rights.purposes.until", Purpose::until);

    static final Table<Retention> TERMS = Table.<Retention>titled("rights.terms.caption")
            .column("rights.terms.what", Retention::title)
            .column("desk.excel.months", Retention::months)
            .column("rights.terms.since", Retention::since)
            .column("rights.terms.basis", Retention::basis);

    private RightsTables() {}

    static Table<Incident> incidents(ZoneId zone) {
        return Table.<Incident>titled("rights.incidents.title")
                .column("rights.request.number", Incident::number)
                .column("desk.excel.noticed", incident -> at(Optional.of(incident.noticedAt()), zone))
                .column("rights.incident.what", Incident::what)
                .column("rights.incident.people", Incident::people)
                .column("desk.excel.notify-until", incident -> at(Optional.of(incident.notifyUntil()), zone))
                .column("desk.excel.notified", incident -> at(incident.notifiedAt(), zone))
                .column("desk.excel.find-until", incident -> at(Optional.of(incident.findOutUntil()), zone))
                .column("desk.excel.found", incident -> at(incident.foundAt(), zone))
                .column(
                        "rights.incident.findings",
                        incident -> incident.findings().orElse(null));
    }

    private static @Nullable LocalDateTime at(Optional<Instant> moment, ZoneId zone) {
        return moment.map(known -> LocalDateTime.ofInstant(known, zone)).orElse(null);
    }
}
