package ru.nastavnik.participants.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.PlannedRow;
import ru.nastavnik.participants.bases.Trouble;

/**
 * The rows of a base that have to be mended, as they were written, in the columns of the form, with «Что исправить» and the
 * number of the row before them, the wrong cells coloured. Mended, it is uploaded like any base. Everything in it is text: nothing that was written
 * becomes a formula.
 */
@Component
class BaseMendingBook {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int FIRST_OF_FORM = 2;
    private static final String WRONG = "FFE699";

    private final BasePlans plans;

    BaseMendingBook(BasePlans plans) {
        this.plans = plans;
    }

    ResponseEntity<byte[]> file(BasePlan plan, Locale language) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chto-ispravit.xlsx")
                                .build()
                                .toString())
                .contentType(WORKBOOK)
                .body(workbook(plan, language));
    }

    private byte[] workbook(BasePlan plan, Locale language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet("Что исправить");
            List<String> headings = new ArrayList<>(List.of("Что исправить", "Строка"));
            plan.base().titles().stream().skip(1).forEach(headings::add);
            row(sheet, 0, headings);
            sheet.range(0, 0, 0, headings.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.width(0, 60);
            for (int i = FIRST_OF_FORM; i < headings.size(); i++) {
                sheet.width(i, 26);
            }
            sheet.freezePane(0, 1);
            int at = 0;
            for (int position : plan.toMend()) {
                row(sheet, ++at, cells(plan, position, language));
                mark(sheet, at, plan, position);
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private List<String> cells(BasePlan plan, int position, Locale language) {
        PlannedRow row = plan.rows().get(position);
        List<String> cells = new ArrayList<>();
        cells.add(plans.troubles(row, language));
        cells.add(String.valueOf(row.number()));
        plan.cells(position).forEach(cell -> cells.add(cell.text()));
        return cells;
    }

    /** The cells that are wrong are coloured: the sentence alone does not say which of twenty it is. */
    private static void mark(Worksheet sheet, int at, BasePlan plan, int position) {
        Set<String> wrong = plan.rows().get(position).troubles().stream()
                .map(Trouble::column)
                .collect(Collectors.toSet());
        List<BasePlan.Cell> cells = plan.cells(position);
        for (int i = 0; i < cells.size(); i++) {
            if (wrong.contains(cells.get(i).column())) {
                sheet.style(at, FIRST_OF_FORM + i).fillColor(WRONG).set();
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
}
