package ru.nastavnik.participants.roster.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that any of them can be wrong. */
final class RawBook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String MAIN = "xl/workbook.xml";
    static final String RELS = "xl/_rels/workbook.xml.rels";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    RawBook() {
        with("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        with(MAIN, """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        with(RELS, """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>\
                <Relationship Id="rId3" Type="http://x/styles" Target="styles.xml"/></Relationships>""");
        with(STYLES, """
                <styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        with(STRINGS, "<sst><si><t>ФИО</t></si><si><t>Класс</t></si><si><t>Чижов Лев Ильич</t></si></sst>");
        rows(person(2));
    }

    RawBook with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    RawBook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    RawBook without(String part) {
        parts.remove(part);
        return this;
    }

    /** Rows below the headings «ФИО», «Класс», «Дата рождения». */
    RawBook rows(String xml) {
        return with(SHEET, sheet("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c>\
                <c r="B1" t="inlineStr"><is><t>Класс</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>Дата рождения</t></is></c></row>""" + xml));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static String person(int row) {
        return cells(row, "<c r=\"A%1$d\" t=\"inlineStr\"><is><t>Чижов Лев</t></is></c>".formatted(row));
    }

    static String cells(int row, String cells) {
        return "<row r=\"" + row + "\">" + cells + "</row>";
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        RawBook book = new RawBook();
        book.parts.clear();
        book.parts.putAll(parts);
        return book.bytes();
    }
}
