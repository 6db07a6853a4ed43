package ru.nastavnik.analytics.web;

import java.util.Arrays;
import java.util.List;
import ru.nastavnik.analytics.Numbers;
import ru.nastavnik.platform.figures.ReportingForm;

/** Working pairs in one form of mentoring. */
record FormLine(ReportingForm form, long pairs) {

    /** The forms that have pairs. */
    static List<FormLine> of(Numbers numbers) {
        return Arrays.stream(ReportingForm.values())
                .map(form -> new FormLine(form, numbers.pairs(form)))
                .filter(line -> line.pairs() > 0)
                .toList();
    }
}
