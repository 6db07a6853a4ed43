package ru.nastavnik.platform.spreadsheets;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Which styles of a workbook show dates.
 *
 * @param dates by the style's number
 */
record WorkbookStyles(BitSet dates) {

    private static final int MOST = 65_536;

    /** Of a workbook that has none. */
    static final WorkbookStyles NONE = new WorkbookStyles(new BitSet());

    static WorkbookStyles read(InputStream part) throws XMLStreamException {
        Map<String, String> patterns = new HashMap<>();
        BitSet dates = new BitSet();
        boolean ofCells = false;
        int style = 0;
        try (Markup xml = new Markup(part)) {
            while (xml.next() && patterns.size() < MOST && style < MOST) {
                if (xml.starts("numFmt")) {
                    patterns.put(text(xml, "numFmtId"), text(xml, "formatCode"));
                } else if (xml.starts("cellXfs")) {
                    ofCells = true;
                } else if (xml.ends("cellXfs")) {
                    break;
                } else if (ofCells && xml.starts("xf")) {
                    String format = text(xml, "numFmtId");
                    dates.set(style++, CellValue.isDate(number(format), patterns.get(format)));
                }
            }
        }
        return new WorkbookStyles(dates);
    }

    /** Whether a cell of this style, as its attribute says, shows a date. */
    boolean isDate(String style) {
        int number = number(style);
        return number >= 0 && dates.get(number);
    }

    private static String text(Markup xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : -1;
    }
}
