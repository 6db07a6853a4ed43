package ru.nastavnik.platform.web;

import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.format.Formatter;

/**
 * Dates as people type them: {@code 01.09.2026}, {@code 1.9.26}, {@code 1.9}, {@code 2026-09-01}. A day without a year
 * is the one nearest to today; a year of two figures lies within eighty years back and twenty ahead. A day that the
 * calendar does not have is refused, never moved.
 */
class TypedDates implements Formatter<LocalDate> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[./,\\- ](\\d{1,2})(?:[./,\\- ](\\d{4}|\\d{2}))?[. ]*(?:г\\.?)?");

    private final Clock clock;

    TypedDates(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        String typed = text.strip();
        Matcher iso = ISO.matcher(typed);
        Matcher ours = TYPED.matcher(typed);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (ours.matches()) {
                return ours.group(3) == null
                        ? nearest(number(ours, 1), number(ours, 2))
                        : LocalDate.of(year(ours.group(3)), number(ours, 2), number(ours, 1));
            }
        } catch (DateTimeException e) {
            throw new ParseException(typed, 0);
        }
        throw new ParseException(typed, 0);
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return SHOWN.format(date);
    }

    private LocalDate nearest(int day, int month) {
        LocalDate today = LocalDate.now(clock);
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .mapToObj(year -> inYear(year, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(today, date))))
                .orElseThrow(() -> new DateTimeException("No such day."));
    }

    private static Optional<LocalDate> inYear(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int year(String typed) {
        int year = Integer.parseInt(typed);
        if (typed.length() == 4) {
            return year;
        }
        int earliest = LocalDate.now(clock).getYear() - 79;
        return earliest + Math.floorMod(year - earliest, 100);
    }

    private static int number(Matcher typed, int group) {
        return Integer.parseInt(typed.group(group));
    }
}
