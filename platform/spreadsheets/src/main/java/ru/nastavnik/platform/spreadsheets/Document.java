package ru.nastavnik.platform.spreadsheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * A document of Word, {@code .docx}: its tables one below the other, the lines of text between them, and nothing that
 * was struck out. Rows are counted through all tables.
 */
final class Document {

    private final Intake intake;
    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int tables;
    private int passed;
    private int span = 1;
    private int number;

    Document(Intake intake) {
        this.intake = intake;
    }

    Sheet read(InputStream part) throws XMLStreamException {
        boolean inText = false;
        try (Markup xml = new Markup(part)) {
            while (xml.next()) {
                if (xml.starts("Fallback") || xml.ends("Fallback")) {
                    passed += xml.starts("Fallback") ? 1 : -1;
                } else if (passed > 0) {
                    continue;
                } else if (xml.starts("t") || xml.ends("t")) {
                    inText = xml.starts("t");
                } else if (inText) {
                    xml.addTo(text);
                } else if (xml.starts("tab") || xml.starts("br") || xml.starts("cr")) {
                    text.append(' ');
                } else {
                    structure(xml);
                }
            }
        }
        return intake.sheet("");
    }

    private void structure(Markup xml) {
        if (xml.starts("tbl") || xml.ends("tbl")) {
            tables += xml.starts("tbl") ? 1 : -1;
        } else if (xml.ends("p")) {
            endParagraph();
        } else if (tables == 1 && xml.starts("tr")) {
            cells = new ArrayList<>();
        } else if (tables == 1 && xml.starts("tc")) {
            text.setLength(0);
            span = 1;
        } else if (tables == 1 && xml.starts("gridSpan")) {
            String says = Objects.requireNonNullElse(xml.attribute("val"), "");
            span = says.matches("\\d{1,3}") ? Integer.parseInt(says) : 1;
        } else if (tables == 1 && xml.ends("tc")) {
            endCell();
        } else if (tables == 1 && xml.ends("tr")) {
            intake.row(++number, cells);
        }
    }

    private void endParagraph() {
        if (tables == 0) {
            intake.line(number, text.toString());
            text.setLength(0);
        } else {
            text.append(' ');
        }
    }

    private void endCell() {
        cells.add(Cell.of(text.toString()));
        for (int i = span; i > 1 && cells.size() < SheetLimits.COLUMNS; i--) {
            cells.add(Cell.EMPTY);
        }
        text.setLength(0);
    }
}
