package ru.nastavnik.platform.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;

/**
 * Производственный календарь of a five-day week: which days are working days, with the holidays of the Labour Code
 * (ст. 112) and the transfers of each year, read from {@code production-calendar.txt}. Of a year whose transfers are not
 * known yet the general rule holds: a holiday on a weekend moves to the next working day, the New Year's days excepted.
 */
public final class WorkingDays {

    private final Set<MonthDay> holidays = new HashSet<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> on = new HashSet<>();

    WorkingDays(String calendar) {
        for (String line : calendar.lines().toList()) {
            String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
            switch (words[0]) {
                case "holiday" -> holidays.add(MonthDay.parse("--" + words[1]));
                case "off" -> off.add(LocalDate.parse(words[1]));
                case "on" -> on.add(LocalDate.parse(words[1]));
                case "" -> {}
                default -> throw new IllegalArgumentException("Not a line of the production calendar: " + line);
            }
        }
    }

    static WorkingDays ofRussia() {
        try (InputStream file = WorkingDays.class.getResourceAsStream("production-calendar.txt")) {
            if (file == null) {
                throw new IllegalStateException("The production calendar is not there.");
            }
            return new WorkingDays(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWorking(LocalDate day) {
        if (on.contains(day)) {
            return true;
        }
        return !off.contains(day) && !isWeekend(day) && !isHoliday(day) && !isMovedHoliday(day);
    }

    /**
     * The last day of a term in working days: the first of them is the first working day after the term's beginning.
     *
     * @param days how many, not negative; 0 is the day itself
     */
    public LocalDate after(LocalDate day, int days) {
        LocalDate end = day;
        for (int left = days; left > 0; left--) {
            do {
                end = end.plusDays(1);
            } while (!isWorking(end));
        }
        return end;
    }

    /** How many working days lie after one day up to and including another; negative when the other is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether the weekend before this day held holidays that moved here: one to Monday, two to Monday and Tuesday. */
    private boolean isMovedHoliday(LocalDate day) {
        LocalDate saturday = day.with(DayOfWeek.MONDAY).minusDays(2);
        long moved = saturday.datesUntil(saturday.plusDays(2))
                .filter(weekend -> isHoliday(weekend) && weekend.getMonth() != Month.JANUARY)
                .count();
        return moved > 0 && day.isBefore(saturday.plusDays(2 + moved));
    }
}
