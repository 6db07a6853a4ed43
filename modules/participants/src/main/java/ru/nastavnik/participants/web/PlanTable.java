package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.roster.Outcome;
import ru.nastavnik.participants.roster.PlacedLine;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.RosterLine;
import ru.nastavnik.participants.roster.RosterLines;
import ru.nastavnik.platform.web.Table;

/** A plan as its workbook has it: a row for a line, what was and what will be apart from what is to be looked at. */
@Component
class PlanTable {

    private final RosterLines rosterLines;
    private final PlanViews views;

    PlanTable(RosterLines rosterLines, PlanViews views) {
        this.rosterLines = rosterLines;
        this.views = views;
    }

    Table<RosterLine> in(Locale language) {
        return Table.<RosterLine>titled("people.plan.title")
                .column("people.plan.column.row", line -> views.where(line, language))
                .word("people.plan.title", line -> "desk.excel.outcome." + line.outcome())
                .column(
                        "people.column.name",
                        line -> line.name() == null ? null : line.name().full())
                .column("people.column.place", line -> PlanViews.place(details(line)))
                .column("people.column.birth", line -> birth(details(line)))
                .column(
                        "desk.excel.change",
                        line -> joined(line.changed().stream().map(change -> views.change(change, language))))
                .column(
                        "desk.excel.look",
                        line -> joined(line.said().stream().map(remark -> views.located(remark, language))));
    }

    /** The lines of one tab of the page, or of the whole plan, all leaves of them. */
    List<RosterLine> lines(RosterId roster, @Nullable String tab) {
        return tab != null && PlanViews.TABS.contains(tab) ? ofTab(roster, tab) : rosterLines.of(roster);
    }

    private List<RosterLine> ofTab(RosterId roster, String tab) {
        List<PlacedLine> placed = tab.equals(PlanViews.LOOK)
                ? rosterLines.toLookAt(roster, 0, Integer.MAX_VALUE)
                : rosterLines.coming(roster, Outcome.valueOf(tab), 0, Integer.MAX_VALUE);
        return placed.stream().map(PlacedLine::line).toList();
    }

    private static PersonDetails details(RosterLine line) {
        return Objects.requireNonNullElse(line.details(), PersonDetails.of(null, null));
    }

    /** A day of the calendar where it is known, otherwise the year. */
    private static @Nullable Object birth(PersonDetails details) {
        return details.birthDate() != null ? details.birthDate() : details.birthYear();
    }

    private static String joined(Stream<String> sentences) {
        return sentences.collect(Collectors.joining("\n"));
    }
}
