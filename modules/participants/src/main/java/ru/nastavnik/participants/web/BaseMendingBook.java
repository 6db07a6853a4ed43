package ru.nastavnik.participants.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.PlannedRow;

/**
 * The rows of a base that have to be mended, as they were written, in the columns of the form, with «Что исправить» and the
 * number of the row before them. Mended, it is uploaded like any base. Everything in it is text: nothing that was written
 * becomes a formula.
 */
@Component
class BaseMendingBook {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
            for (int i = 2; i < headings.size(); i++) {
                sheet.width(i, 26);
            }
            sheet.freezePane(0, 1);
            int at = 0;
            for (int position : plan.toMend()) {
                row(sheet, ++at, cells(plan, position, language));
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
        cells.add(String.join(" ", plans.words(row.troubles(), language)));
        cells.add(String.valueOf(row.number()));
        plan.cells(position).forEach(cell -> cells.add(cell.text()));
        return cells;
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(number, i, cells.get(i));
            }
        }
    }
}
