package ru.nastavnik.participants.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.roster.Remark;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.RosterLine;
import ru.nastavnik.participants.roster.RosterLines;
import ru.nastavnik.participants.roster.WrittenRow;

/**
 * The rows of an upload that have to be mended, as they were written, with a column «Что исправить» and the wrong cells
 * coloured. Mended, it is uploaded like any list. Everything in it is text: nothing that was written becomes a formula.
 */
@Component
class MendingBook {

    private static final String WRONG = "FFE699";
    private static final List<String> PUPILS = List.of("Что исправить", "Где", "ФИО", "Класс", "Дата рождения");
    private static final List<String> STAFF = List.of(
            "Что исправить", "Где", "ФИО", "Должность", "Дата рождения", "Предмет", "Стаж", "Готов быть наставником");

    private final RosterLines rosterLines;
    private final PlanViews views;
    private final Catalogue catalogue;

    MendingBook(RosterLines rosterLines, PlanViews views, Catalogue catalogue) {
        this.rosterLines = rosterLines;
        this.views = views;
        this.catalogue = catalogue;
    }

    byte[] of(Roster roster, Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Nastavnik", "1.0")) {
            List<RosterLine> lines = rosterLines.toMend(roster.id());
            sheet(book, "Ученики", PUPILS, PersonKind.PUPIL, lines, language);
            sheet(book, "Сотрудники", STAFF, PersonKind.STAFF, lines, language);
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void sheet(
            Workbook book,
            String name,
            List<String> headings,
            PersonKind kind,
            List<RosterLine> lines,
            Locale language) {
        Worksheet sheet = book.newWorksheet(name);
        row(sheet, 0, headings);
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
        sheet.width(0, 60);
        sheet.width(1, 30);
        sheet.width(2, 40);
        sheet.freezePane(0, 1);
        int at = 0;
        for (RosterLine line : lines) {
            if (line.kind() == kind) {
                row(sheet, ++at, cells(line, language));
                for (Remark remark : line.said()) {
                    colour(sheet, at, remark.about().orElse(""));
                }
            }
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(number, i, cells.get(i));
            }
        }
    }

    private static void colour(Worksheet sheet, int row, String column) {
        int at = List.of("name", "class", "birth").indexOf(column);
        if (at >= 0) {
            sheet.style(row, at + 2).fillColor(WRONG).set();
        }
    }

    private List<String> cells(RosterLine line, Locale language) {
        WrittenRow written = line.asWritten();
        PersonDetails details = Objects.requireNonNullElse(line.details(), PersonDetails.of(null, null));
        String what = line.said().stream()
                .map(remark -> views.located(remark, language))
                .collect(Collectors.joining(" "));
        String where = views.where(line, language);
        if (line.kind() == PersonKind.PUPIL) {
            String group = written.group().isEmpty() ? text(details.classGroup()) : written.group();
            return List.of(what, where, written.name(), group, written.birth());
        }
        return List.of(
                what,
                where,
                written.name(),
                text(details.post()),
                written.birth(),
                details.subject() == null ? "" : catalogue.subjectTitle(details.subject()),
                text(details.experienceYears()),
                details.offersMentoring() == null ? "" : details.offersMentoring() ? "да" : "нет");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
