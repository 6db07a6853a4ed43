package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.roster.ColumnKind;
import ru.nastavnik.participants.roster.ListColumn;
import ru.nastavnik.participants.roster.Outcome;
import ru.nastavnik.participants.roster.PlacedLine;
import ru.nastavnik.participants.roster.Remark;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.RosterLine;
import ru.nastavnik.participants.roster.RosterLines;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.participants.roster.Stage;
import ru.nastavnik.participants.roster.UnclearColumn;
import ru.nastavnik.participants.roster.WrittenRow;
import ru.nastavnik.platform.web.Paging;

/** Puts a plan into words. */
@Component
class PlanViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");
    static final String LOOK = "LOOK";
    private static final int LEAF = 100;
    static final List<String> TABS = Stream.concat(
                    Stream.of(Outcome.ERROR.name(), LOOK),
                    Stream.of(Outcome.values()).map(Enum::name).filter(name -> !name.equals("ERROR")))
            .toList();

    private final Rosters rosters;
    private final RosterLines rosterLines;
    private final MessageSource messages;
    private final Catalogue catalogue;
    private final Clock clock;

    PlanViews(Rosters rosters, RosterLines rosterLines, MessageSource messages, Catalogue catalogue, Clock clock) {
        this.rosters = rosters;
        this.rosterLines = rosterLines;
        this.messages = messages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    PlanView of(Roster roster, @Nullable String asked, int leaf, String path, Locale language) {
        List<String> names =
                TABS.stream().filter(name -> count(roster, name) > 0).toList();
        String open = asked != null && names.contains(asked) ? asked : names.isEmpty() ? "" : names.getFirst();
        Paging paging = new Paging(leaf, LEAF, count(roster, open), path + "?show=" + open);
        boolean waits = roster.committedAt().isEmpty();
        return new PlanView(
                roster.id().toString(),
                roster.fileName(),
                !waits,
                roster.undoneAt().isPresent(),
                roster.undoUntil(clock.instant()).map(this::moment).orElse(""),
                roster.toMend() > 0,
                roster.changesAnything(),
                roster.notes().stream().map(note -> sentence(note, language)).toList(),
                names.stream().map(name -> tab(name, roster, open, language)).toList(),
                shown(roster, open, paging).stream()
                        .map(placed -> line(placed, waits, language))
                        .toList(),
                paging,
                roster.failure().map(failure -> sentence(failure, language)).orElse(""),
                waits ? columns(roster, language) : List.of(),
                waits && roster.isUnclear() ? asked(roster, language) : List.of());
    }

    /** How far a list is that somebody is at. */
    PlanView.Progress progress(Roster roster) {
        return new PlanView.Progress(
                roster.id().toString(),
                roster.fileName(),
                roster.stage() == Stage.COMMITTING,
                roster.rowsDone(),
                roster.rowsAll());
    }

    private List<PlacedLine> shown(Roster roster, String tab, Paging paging) {
        return switch (tab) {
            case "" -> List.of();
            case LOOK -> rosterLines.toLookAt(roster.id(), paging.offset(), LEAF);
            default -> rosterLines.coming(roster.id(), Outcome.valueOf(tab), paging.offset(), LEAF);
        };
    }

    private static int count(Roster roster, String tab) {
        return switch (tab) {
            case "" -> 0;
            case LOOK -> roster.toLookAt();
            default -> roster.counts().get(Outcome.valueOf(tab));
        };
    }

    private List<PlanView.Column> columns(Roster roster, Locale language) {
        return roster.columns().stream()
                .map(column -> new PlanView.Column(
                        column.heading(),
                        column.number().isPresent()
                                ? message(
                                        "people.lists.column.nameless",
                                        language,
                                        column.number().getAsInt())
                                : message("people.lists.column", language, column.heading()),
                        column.kind() == null,
                        choices(column.kind(), language)))
                .toList();
    }

    private List<PlanView.Asked> asked(Roster roster, Locale language) {
        return rosters.unclear(roster.id()).stream()
                .map(column -> new PlanView.Asked(
                        column.heading(),
                        title(column, language),
                        column.values(),
                        column.proposed(),
                        choices(column.kind(), language)))
                .toList();
    }

    private String title(UnclearColumn column, Locale language) {
        OptionalInt number = ListColumn.number(column.heading());
        return number.isPresent()
                ? message("people.lists.unclear.nameless", language, number.getAsInt())
                : column.heading();
    }

    private List<PlanView.Choice> choices(@Nullable ColumnKind chosen, Locale language) {
        return ColumnKind.CHOICES.stream()
                .map(kind -> new PlanView.Choice(
                        kind.name(), message("people.lists.kind." + kind, language), kind == chosen))
                .toList();
    }

    private String message(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    List<Upload> latest(List<Roster> rosters) {
        return rosters.stream()
                .map(roster -> new Upload(
                        roster.id().toString(),
                        roster.fileName(),
                        moment(roster.plannedAt()),
                        roster.committedAt().isPresent() && roster.undoneAt().isEmpty(),
                        roster.stage().isUnderWay()))
                .toList();
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }

    private PlanView.Tab tab(String name, Roster roster, String open, Locale language) {
        int count = count(roster, name);
        String title = messages.getMessage("people.plan.tab." + name, new Object[] {count}, language);
        return new PlanView.Tab(name, title, count, name.equals(open));
    }

    private PlanView.Line line(PlacedLine placed, boolean waits, Locale language) {
        RosterLine line = placed.line();
        PersonDetails details = line.details();
        List<String> remarks = new ArrayList<>();
        line.changed().forEach(change -> remarks.add(change(change, language)));
        line.said().forEach(remark -> remarks.add(located(remark, language)));
        return new PlanView.Line(
                where(line, language),
                line.name() == null ? "" : line.name().full(),
                details == null ? "" : place(details),
                details == null ? "" : birth(details),
                remarks,
                line.isToMend() && waits ? mend(line, placed.position()) : null);
    }

    private static PlanView.Mend mend(RosterLine line, int position) {
        WrittenRow written = line.asWritten();
        PersonDetails details = line.details();
        boolean inherited = written.group().isEmpty() && details != null && details.classGroup() != null;
        return new PlanView.Mend(
                position,
                line.kind() == PersonKind.PUPIL,
                written.name(),
                inherited ? details.classGroup().toString() : written.group(),
                written.birth());
    }

    String where(RosterLine line, Locale language) {
        if (line.rowNumber() == 0) {
            return "";
        }
        if (!line.file().isEmpty()) {
            return messages.getMessage("people.plan.row-in", new Object[] {line.within(), line.rowNumber()}, language);
        }
        return line.sheet().isEmpty()
                ? messages.getMessage("people.plan.row", new Object[] {line.rowNumber()}, language)
                : messages.getMessage("people.plan.row-of", new Object[] {line.sheet(), line.rowNumber()}, language);
    }

    static String place(PersonDetails details) {
        if (details.classGroup() != null) {
            return details.classGroup().toString();
        }
        return details.post() == null ? "" : details.post();
    }

    private static String birth(PersonDetails details) {
        if (details.birthDate() != null) {
            return DAY.format(details.birthDate());
        }
        return details.birthYear() == null ? "" : details.birthYear().toString();
    }

    /** What was and what will be. */
    String change(Remark change, Locale language) {
        Object[] values = change.values().stream()
                .map(value -> spoken(change.key(), value, language))
                .toArray();
        return messages.getMessage(change.key(), values, language);
    }

    private String spoken(String key, String value, Locale language) {
        return switch (key) {
            case "people.change.subject" -> catalogue.subjectTitle(value);
            case "people.change.offer" ->
                value.equals("—") ? value : messages.getMessage("people.offer." + value, null, language);
            default -> value;
        };
    }

    /** With the column, where the sentence is about one. */
    String located(Remark remark, Locale language) {
        String sentence = sentence(remark, language);
        return remark.about()
                .map(column -> messages.getMessage(
                        "people.plan.in-column",
                        new Object[] {messages.getMessage("people.column." + column, null, language), sentence},
                        language))
                .orElse(sentence);
    }

    private String sentence(Remark remark, Locale language) {
        return messages.getMessage(remark.key(), remark.arguments(), language);
    }

    /** One of the latest uploads. */
    record Upload(String id, String file, String when, boolean committed, boolean underWay) {}
}
