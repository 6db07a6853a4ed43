package ru.nastavnik.matching.web;

import java.util.List;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.web.Table;

/**
 * One person without a mentor, in ready words.
 *
 * @param consented whether all their consents are given
 */
record LeftLine(
        PersonId person,
        String mentee,
        String menteeClass,
        String request,
        String why,
        List<String> details,
        boolean consented,
        String choose) {

    /** The columns of those without a mentor in their workbook. */
    static final Table<LeftLine> TABLE = Table.<LeftLine>titled("matching.left")
            .column("matching.column.mentee", LeftLine::mentee)
            .column("matching.excel.mentee-class", LeftLine::menteeClass)
            .column("matching.column.request", LeftLine::request)
            .column("matching.column.left", LeftLine::why)
            .column("matching.excel.details", line -> String.join("; ", line.details()));
}
