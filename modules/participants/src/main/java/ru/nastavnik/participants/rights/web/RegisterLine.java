package ru.nastavnik.participants.rights.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.rights.BlockedPeople;
import ru.nastavnik.participants.rights.SubjectRequest;
import ru.nastavnik.platform.calendar.WorkingDays;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One request in the register.
 *
 * @param name     empty of somebody who was erased
 * @param left     working days until the last one, negative when it is over
 * @param look     how its state looks
 * @param state    message key of its state
 */
@PersonalData
record RegisterLine(
        UUID id,
        int number,
        UUID person,
        String name,
        boolean blocked,
        String kind,
        String by,
        String channel,
        LocalDate receivedOn,
        LocalDate dueOn,
        String basis,
        boolean extended,
        int left,
        String look,
        String state,
        boolean open,
        @Nullable LocalDate closedOn,
        String text,
        String answer) {

    static RegisterLine of(
            SubjectRequest request, BlockedPeople.@Nullable Known known, LocalDate today, WorkingDays days) {
        boolean open = request.closedOn().isEmpty();
        boolean late = open && request.dueOn().isBefore(today);
        String state = !open ? "closed." + request.outcome().orElseThrow() : late ? "late" : "open";
        return new RegisterLine(
                request.id(),
                request.number(),
                request.person().value(),
                known == null ? "" : known.name(),
                known != null && known.isBlocked(),
                request.kind().name(),
                request.askedBy().name(),
                request.channel().name(),
                request.receivedOn(),
                request.dueOn(),
                request.basis(),
                request.extended(),
                days.between(today, request.dueOn()),
                !open ? "status-ok" : late ? "status-bad" : "status-wait",
                "rights.request.state." + state,
                open,
                request.closedOn().orElse(null),
                request.text().orElse(""),
                request.answer().orElse(""));
    }

    @Override
    public String toString() {
        return "RegisterLine[%d]".formatted(number);
    }
}
