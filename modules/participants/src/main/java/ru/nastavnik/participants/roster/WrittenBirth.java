package ru.nastavnik.participants.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as it stands in a list, and what of it can be kept.
 *
 * @param year   known also where the date is impossible
 * @param date   {@literal null} where there is none, or none that the calendar has
 * @param remark what is wrong with it
 */
record WrittenBirth(
        @Nullable Integer year,
        @Nullable LocalDate date,
        @Nullable Remark remark) {

    static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final WrittenBirth UNKNOWN = new WrittenBirth(null, null, null);
    private static final LocalDate SERIALS_BEGIN = LocalDate.of(1899, 12, 30);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})[./,\\- ]+(\\d{1,2})[./,\\- ]+(\\d{4}|\\d{2})\\s*(?:г\\.?|года)?(?:\\s+0?0:00.*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./\\-](\\d{1,2})[./\\-](\\d{1,2})(?:[t ].*)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(\\d{1,2})\\s+([а-яё]{3,})\\.?\\s+(\\d{4})\\s*(?:г\\.?|года)?");
    private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})\\s*(?:г\\.?|г\\.?\\s*р\\.?|года)?");
    private static final Pattern NOTHING = Pattern.compile("[-–—?]+");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    static WrittenBirth read(Optional<LocalDate> cell, String text, LocalDate today) {
        if (cell.isPresent()) {
            return known(cell.get(), text, today);
        }
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || NOTHING.matcher(plain).matches()) {
            return UNKNOWN;
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return date(year(dayFirst.group(3), today), dayFirst.group(2), dayFirst.group(1), text, today);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return date(Integer.parseInt(yearFirst.group(1)), yearFirst.group(2), yearFirst.group(3), text, today);
        }
        Matcher inWords = IN_WORDS.matcher(plain);
        if (inWords.matches()) {
            String month = Integer.toString(month(inWords.group(2)));
            return date(Integer.parseInt(inWords.group(3)), month, inWords.group(1), text, today);
        }
        Matcher yearOnly = YEAR_ONLY.matcher(plain);
        if (yearOnly.matches()) {
            return onlyYear(Integer.parseInt(yearOnly.group(1)), null, text, today);
        }
        return SERIAL.matcher(plain).matches()
                ? known(SERIALS_BEGIN.plusDays(Long.parseLong(plain)), text, today)
                : unusable("people.remark.unreadable-date", text);
    }

    private static WrittenBirth date(int year, String month, String day, String text, LocalDate today) {
        try {
            return known(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)), text, today);
        } catch (DateTimeException e) {
            return onlyYear(
                    year, Remark.of("people.remark.impossible-date", text, Integer.toString(year)), text, today);
        }
    }

    private static WrittenBirth known(LocalDate date, String text, LocalDate today) {
        if (date.isAfter(today)) {
            return unusable("people.remark.future-date", text);
        }
        return date.getYear() < 1900
                ? unusable("people.remark.unreadable-date", text)
                : new WrittenBirth(date.getYear(), date, null);
    }

    private static WrittenBirth onlyYear(int year, @Nullable Remark remark, String text, LocalDate today) {
        if (year > today.getYear()) {
            return unusable("people.remark.future-date", text);
        }
        return year < 1900 ? unusable("people.remark.unreadable-date", text) : new WrittenBirth(year, null, remark);
    }

    private static WrittenBirth unusable(String key, String text) {
        return new WrittenBirth(null, null, Remark.of(key, text));
    }

    /** Two figures mean the latest such year that is not to come. */
    private static int year(String typed, LocalDate today) {
        int year = Integer.parseInt(typed);
        if (typed.length() == 4) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return century + year > today.getYear() ? century - 100 + year : century + year;
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.startsWith(MONTHS.get(i)) && (i != 4 || word.length() == 3)) {
                return i + 1;
            }
        }
        return 0;
    }
}
