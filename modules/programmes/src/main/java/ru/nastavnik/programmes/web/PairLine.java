package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.programmes.PairPapers;

/**
 * A pair as a page shows it, in ready strings.
 *
 * @param menteeDetail class or post, may be empty
 * @param tone         {@code ok}, {@code wait}, {@code bad} or empty: the colour beside the state
 * @param papers       whether the consents of both are in force
 */
@PersonalData
record PairLine(
        UUID id,
        int version,
        String mentor,
        String mentorDetail,
        String mentee,
        String menteeDetail,
        String form,
        String programme,
        LocalDate from,
        LocalDate until,
        String state,
        String tone,
        boolean current,
        boolean working,
        boolean suspended,
        boolean awaitsOrder,
        boolean overdue,
        long waitingDays,
        boolean enteredLate,
        int meetingsBefore,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        @Nullable LocalDate endedOn,
        @Nullable String reason,
        PairPapers.Standing papers) {

    /** The columns of the table of pairs in its workbook. */
    static final Table<PairLine> TABLE = Table.<PairLine>titled("pairs.title")
            .column("pairs.mentor", PairLine::mentor)
            .column("pairs.excel.mentor-detail", PairLine::mentorDetail)
            .column("pairs.mentee", PairLine::mentee)
            .column("pairs.excel.mentee-detail", PairLine::menteeDetail)
            .column("pairs.form", PairLine::programme)
            .column("pairs.excel.from", PairLine::from)
            .column("pairs.excel.until", PairLine::until)
            .column("pairs.excel.order-number", PairLine::orderNumber)
            .column("pairs.excel.order-date", PairLine::orderDate)
            .column("pairs.excel.ended", PairLine::endedOn)
            .column("pairs.state", PairLine::state);

    /** Whether the pair may be put into an order, written into an export and shown to the other side. */
    public boolean usable() {
        return papers == PairPapers.Standing.COMPLETE;
    }

    /** The same for the other side, while a consent is missing: neither name nor class. */
    PairLine withoutMentee(String words) {
        return new PairLine(
                id,
                version,
                mentor,
                mentorDetail,
                words,
                "",
                form,
                programme,
                from,
                until,
                state,
                tone,
                current,
                working,
                suspended,
                awaitsOrder,
                overdue,
                waitingDays,
                enteredLate,
                meetingsBefore,
                orderNumber,
                orderDate,
                endedOn,
                null,
                papers);
    }

    @Override
    public String toString() {
        return "PairLine[%s]".formatted(id);
    }
}
