package ru.nastavnik.participants.rights.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.platform.identity.PersonalData;

/** An incident as it is typed. */
@PersonalData
record IncidentForm(
        @Nullable LocalDate day,
        @Nullable String time,
        @Nullable String what,
        @Nullable Integer people) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    static IncidentForm on(LocalDate today) {
        return new IncidentForm(today, "", "", null);
    }

    void check(BindingResult errors) {
        if (day == null && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "NotNull");
        }
        if (hour() == null) {
            errors.rejectValue("time", "rights.incident.time.trouble");
        }
        if (what == null || what.isBlank()) {
            errors.rejectValue("what", "NotBlank");
        } else if (what.length() > 1000) {
            errors.rejectValue("what", "people.form.long");
        }
        if ((people == null && !errors.hasFieldErrors("people")) || (people != null && people < 0)) {
            errors.rejectValue("people", "rights.incident.people.trouble");
        }
    }

    Instant noticedAt(ZoneId zone) {
        return Objects.requireNonNull(day)
                .atTime(Objects.requireNonNull(hour()))
                .atZone(zone)
                .toInstant();
    }

    private @Nullable LocalTime hour() {
        try {
            return time == null ? null : LocalTime.parse(time.strip().replace('.', ':'), HOUR);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "IncidentForm[…]";
    }
}
