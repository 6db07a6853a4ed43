package ru.nastavnik.analytics;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import ru.nastavnik.platform.figures.FigureCode;
import ru.nastavnik.platform.figures.ReportingForm;

/** The counts of a school, a municipality or the region for one school year. What was never counted is 0. */
public final class Numbers {

    private final Map<FigureCode, Long> totals = new EnumMap<>(FigureCode.class);
    private final Map<ReportingForm, Long> pairsByForm = new EnumMap<>(ReportingForm.class);

    Numbers() {}

    static Numbers of(Stream<Sum> sums) {
        Numbers numbers = new Numbers();
        sums.forEach(sum -> numbers.add(sum.code(), sum.form(), sum.value()));
        return numbers;
    }

    Numbers add(FigureCode code, String form, long value) {
        totals.merge(code, value, Long::sum);
        if (code == FigureCode.PAIRS_WORKING && !form.isEmpty()) {
            pairsByForm.merge(ReportingForm.valueOf(form), value, Long::sum);
        }
        return this;
    }

    Numbers add(Numbers other) {
        other.totals.forEach((code, value) -> totals.merge(code, value, Long::sum));
        other.pairsByForm.forEach((form, value) -> pairsByForm.merge(form, value, Long::sum));
        return this;
    }

    public long of(FigureCode code) {
        return totals.getOrDefault(code, 0L);
    }

    /** Pairs that work, with or without an order. */
    public long pairs() {
        return of(FigureCode.PAIRS_WORKING);
    }

    /** Those of them without an order. */
    public long awaitingOrder() {
        return of(FigureCode.PAIRS_AWAITING_ORDER);
    }

    /** Pairs of the year that ended. */
    public long ended() {
        return of(FigureCode.PAIRS_ENDED);
    }

    /** All pairs of the year, working and ended. */
    public long pairsOfTheYear() {
        return pairs() + ended();
    }

    public long waiting() {
        return of(FigureCode.WAITING_FOR_MENTOR);
    }

    public long ready() {
        return of(FigureCode.READY_TO_MENTOR);
    }

    public long programmes() {
        return of(FigureCode.PROGRAMMES);
    }

    /** Working pairs in a form. */
    public long pairs(ReportingForm form) {
        return pairsByForm.getOrDefault(form, 0L);
    }
}
