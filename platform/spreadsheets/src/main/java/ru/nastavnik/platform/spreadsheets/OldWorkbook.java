package ru.nastavnik.platform.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97 to 2003, {@code .xls}: passed through record by record, never built up in memory. A formula is
 * never computed: the result that was saved with it is read.
 */
final class OldWorkbook implements HSSFListener {

    private final String fileName;
    private final Intake intake;
    private final List<BoundSheetRecord> bounds = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);

    private @Nullable SSTRecord strings;
    private boolean of1904;
    private int sheet = -1;
    private int row = -1;
    private int awaited = -1;
    private List<Cell> cells = new ArrayList<>();

    OldWorkbook(String fileName, Intake intake) {
        this.fileName = fileName;
        this.intake = intake;
    }

    /**
     * @throws IOException     when the file is damaged
     * @throws UnreadableSheet when it carries macros
     */
    List<Sheet> read(byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new UnreadableSheet("sheet.macros", fileName);
            }
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, files);
        }
        endSheet();
        return sheets;
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BoundSheetRecord bound -> bounds.add(bound);
            case DateWindow1904Record window -> of1904 = window.getWindowing() == 1;
            case SSTRecord texts -> strings = texts;
            case BOFRecord begin
            when begin.getType() == BOFRecord.TYPE_WORKSHEET -> {
                endSheet();
                sheet++;
            }
            case LabelSSTRecord label -> put(label, shared(label.getSSTIndex()));
            case NumberRecord number -> put(number, number(number, number.getValue()));
            case FormulaRecord formula
            when formula.hasCachedResultString() -> {
                put(formula, Cell.EMPTY);
                awaited = formula.getColumn();
            }
            case FormulaRecord formula
            when !Double.isNaN(formula.getValue()) -> put(formula, number(formula, formula.getValue()));
            case StringRecord result
            when awaited >= 0 && awaited < cells.size() -> {
                cells.set(awaited, Cell.of(result.getString()));
                awaited = -1;
            }
            default -> {}
        }
    }

    private Cell shared(int place) {
        return strings == null || place < 0 || place >= strings.getNumUniqueStrings()
                ? Cell.EMPTY
                : Cell.of(strings.getString(place).getString());
    }

    private Cell number(CellValueRecordInterface cell, double value) {
        boolean isDate = CellValue.isDate(formats.getFormatIndex(cell), formats.getFormatString(cell));
        return CellValue.number(Double.toString(value), isDate, of1904);
    }

    private void put(CellValueRecordInterface place, Cell cell) {
        if (place.getRow() != row) {
            endRow();
            row = place.getRow();
        }
        int column = place.getColumn();
        awaited = -1;
        if (column >= 0 && column < SheetLimits.COLUMNS) {
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            cells.set(column, cell);
        }
    }

    private void endRow() {
        if (isShown()) {
            intake.row(row + 1, cells);
        }
        cells = new ArrayList<>();
        row = -1;
    }

    private void endSheet() {
        endRow();
        if (isShown()) {
            sheets.add(intake.sheet(ordered().get(sheet).getSheetname()));
        }
    }

    private boolean isShown() {
        List<BoundSheetRecord> ordered = ordered();
        return sheet >= 0
                && sheet < ordered.size()
                && !ordered.get(sheet).isHidden()
                && !ordered.get(sheet).isVeryHidden();
    }

    private List<BoundSheetRecord> ordered() {
        return sheet < 1 ? bounds : List.of(BoundSheetRecord.orderByBofPosition(bounds));
    }
}
