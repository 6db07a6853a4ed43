package ru.nastavnik.platform.spreadsheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook share. */
final class WorkbookStrings {

    private WorkbookStrings() {}

    /** @throws UnreadableSheet when there are more than any list of a school needs */
    static List<Cell> read(InputStream part, Intake intake) throws XMLStreamException {
        List<Cell> texts = new ArrayList<>();
        long signs = 0;
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inPhonetic = false;
        try (Markup xml = new Markup(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                } else if (xml.starts("rPh") || xml.ends("rPh")) {
                    inPhonetic = xml.starts("rPh");
                } else if (xml.starts("t") || xml.ends("t")) {
                    inText = xml.starts("t");
                } else if (xml.ends("si")) {
                    Cell cell = Cell.of(text.toString());
                    texts.add(cell);
                    signs += cell.text().length();
                    if (texts.size() > SheetLimits.CELLS || signs > SheetLimits.SIGNS) {
                        throw intake.swells();
                    }
                } else if (inText && !inPhonetic) {
                    xml.addTo(text);
                }
            }
        }
        return texts;
    }
}
