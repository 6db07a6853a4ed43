package ru.nastavnik.platform.spreadsheets;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Streams through the rows of one sheet. A formula is never computed: the result that was saved with it is read. */
final class WorkbookRows {

    private final List<Cell> strings;
    private final WorkbookStyles styles;
    private final boolean of1904;
    private final Intake intake;

    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private String style = "";

    WorkbookRows(List<Cell> strings, WorkbookStyles styles, boolean of1904, Intake intake) {
        this.strings = strings;
        this.styles = styles;
        this.of1904 = of1904;
        this.intake = intake;
    }

    void read(InputStream part) throws XMLStreamException {
        boolean inValue = false;
        boolean inPhonetic = false;
        try (Markup xml = new Markup(part)) {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.starts("row")) {
                    row = rowNumber(xml.attribute("r"));
                    column = -1;
                    cells = new ArrayList<>();
                } else if (xml.starts("c")) {
                    begin(xml);
                } else if (xml.starts("v") || xml.ends("v") || xml.starts("t") || xml.ends("t")) {
                    inValue = xml.starts("v") || xml.starts("t");
                } else if (xml.starts("rPh") || xml.ends("rPh")) {
                    inPhonetic = xml.starts("rPh");
                } else if (xml.ends("c")) {
                    end();
                } else if (xml.ends("row")) {
                    intake.row(row, cells);
                } else if (inValue && !inPhonetic) {
                    xml.addTo(text);
                }
            }
        }
    }

    private int rowNumber(@Nullable String written) {
        return written != null && written.matches("\\d{1,7}") ? Integer.parseInt(written) : row + 1;
    }

    private void begin(Markup xml) {
        String address = xml.attribute("r");
        column = address == null ? column + 1 : column(address);
        String says = xml.attribute("t");
        type = says == null ? "n" : says;
        String looks = xml.attribute("s");
        style = looks == null ? "" : looks;
        text.setLength(0);
    }

    private void end() {
        if (column < 0 || column >= SheetLimits.COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell());
    }

    private Cell cell() {
        return switch (type) {
            case "e" -> Cell.EMPTY;
            case "s" -> shared(text.toString().strip());
            case "n" -> CellValue.number(text.toString(), styles.isDate(style), of1904);
            case "d" -> day(text.toString().strip());
            default -> Cell.of(text.toString());
        };
    }

    private Cell shared(String number) {
        int place = number.matches("\\d{1,8}") ? Integer.parseInt(number) : -1;
        return place >= 0 && place < strings.size() ? strings.get(place) : Cell.EMPTY;
    }

    private static Cell day(String written) {
        try {
            LocalDate date = LocalDate.parse(written.substring(0, Math.min(10, written.length())));
            return new Cell(Cell.of(written.substring(0, 10)).text(), date);
        } catch (DateTimeException e) {
            return Cell.of(written);
        }
    }

    /** «C7» is column 2; a column so far to the right that nobody has one is {@link Integer#MAX_VALUE}. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            if (i > 2) {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }
}
