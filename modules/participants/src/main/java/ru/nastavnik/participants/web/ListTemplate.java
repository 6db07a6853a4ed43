package ru.nastavnik.participants.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.Subject;

/** Our own table for a school that has none: pupils, staff, and a sheet that says how to fill them in. */
@Component
class ListTemplate {

    private static final int ROWS = 1500;
    private static final List<String> PUPILS = List.of("ФИО", "Класс", "Дата рождения");
    private static final List<String> STAFF =
            List.of("ФИО", "Должность", "Предмет", "Стаж", "Дата рождения", "Готов быть наставником");

    private final Catalogue catalogue;
    private final MessageSource messages;

    ListTemplate(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    byte[] workbook(Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Nastavnik", "1.0")) {
            Worksheet pupils = book.newWorksheet("Ученики");
            headings(pupils, PUPILS);
            days(pupils, 2);
            Worksheet staff = book.newWorksheet("Сотрудники");
            headings(staff, STAFF);
            days(staff, 4);
            Worksheet how = book.newWorksheet("Как заполнять");
            how.width(0, 100);
            int line = 0;
            for (String sentence :
                    messages.getMessage("people.template.how", null, language).split("\\|")) {
                how.value(line, 0, sentence.strip());
                how.style(line++, 0).wrapText(true).set();
            }
            staff.range(1, 2, ROWS, 2).validateWithList(subjects(book));
            staff.range(1, 5, ROWS, 5).validateWithListByFormula("\"да,нет\"");
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void headings(Worksheet sheet, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.width(i, i == 0 ? 40 : 24);
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("D9E2F3")
                .set();
        sheet.freezePane(0, 1);
    }

    private static void days(Worksheet sheet, int column) {
        sheet.range(1, column, ROWS, column).style().format("dd.mm.yyyy").set();
    }

    private Range subjects(Workbook book) {
        Worksheet sheet = book.newWorksheet("Предметы");
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        List<Subject> subjects = catalogue.subjects();
        for (int i = 0; i < subjects.size(); i++) {
            sheet.value(i, 0, subjects.get(i).title());
        }
        return sheet.range(0, 0, Math.max(0, subjects.size() - 1), 0);
    }
}
