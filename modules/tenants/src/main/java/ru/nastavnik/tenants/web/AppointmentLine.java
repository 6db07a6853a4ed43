package ru.nastavnik.tenants.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.tenants.Appointment;

/**
 * An appointment as a line of a table.
 *
 * @param over    whether it has ended
 * @param waiting whether the account could not be made yet
 */
@PersonalData
record AppointmentLine(
        String id,
        String name,
        Role role,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        String login,
        LocalDate since,
        @Nullable LocalDate lastDay,
        boolean over,
        boolean waiting) {

    /** The columns of a school's coordinators in their workbook. */
    static final Table<AppointmentLine> COORDINATORS = Table.<AppointmentLine>titled("schools.coordinators.title")
            .column("schools.appointment.name", AppointmentLine::name)
            .column("schools.excel.order-number", AppointmentLine::orderNumber)
            .column("schools.excel.order-date", AppointmentLine::orderDate)
            .column("schools.appointment.since", AppointmentLine::since)
            .column("schools.appointment.last-day", AppointmentLine::lastDay)
            .column("schools.appointment.login", AppointmentLine::login)
            .word("schools.excel.access", line -> line.waiting() ? "schools.appointment.waiting" : null);

    static AppointmentLine of(Appointment appointment, LocalDate today) {
        return new AppointmentLine(
                appointment.id().toString(),
                appointment.name().full(),
                appointment.role(),
                appointment.order().map(order -> order.number()).orElse(null),
                appointment.order().map(order -> order.date()).orElse(null),
                appointment.login().value(),
                appointment.since(),
                appointment.until().map(day -> day.minusDays(1)).orElse(null),
                appointment.isOver(today),
                appointment.account().isEmpty());
    }

    /** Whether an end can still be set. */
    public boolean open() {
        return lastDay == null;
    }

    static List<AppointmentLine> current(List<AppointmentLine> lines, Role role) {
        return lines.stream().filter(it -> it.role() == role && !it.over()).toList();
    }

    static List<AppointmentLine> former(List<AppointmentLine> lines) {
        return lines.stream().filter(AppointmentLine::over).toList();
    }

    /** Those whose place a new one may take, with "nobody's" first. */
    static List<Option> replaceable(List<AppointmentLine> lines, String nobody) {
        List<Option> options = new java.util.ArrayList<>(List.of(new Option("", nobody)));
        current(lines, Role.COORDINATOR).stream()
                .filter(AppointmentLine::open)
                .forEach(it -> options.add(new Option(it.id(), it.name())));
        return options;
    }

    @Override
    public String toString() {
        return "AppointmentLine[%s, …]".formatted(role);
    }
}
