package ru.nastavnik.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SpreadsheetsTests {

    private final Spreadsheets spreadsheets = Spreadsheets.usual();

    @Test
    void readsTextNumbersAndDates() {
        List<Sheet> sheets = read(workbook(sheet -> {
            sheet.value(0, 0, "  Ли Мин ");
            sheet.value(0, 1, 9);
            sheet.value(0, 2, LocalDate.of(2010, 5, 10));
            sheet.style(0, 2).format("dd.mm.yyyy").set();
            sheet.value(0, 3, 2.5);
        }));
        Row row = sheets.getFirst().rows().getFirst();
        assertThat(row.text(0)).isEqualTo("Ли Мин");
        assertThat(row.text(1)).isEqualTo("9");
        assertThat(row.text(2)).isEqualTo("10.05.2010");
        assertThat(row.date(2)).contains(LocalDate.of(2010, 5, 10));
        assertThat(row.text(3)).isEqualTo("2.5");
        assertThat(row.date(1)).isEmpty();
        assertThat(row.text(99)).isEmpty();
    }

    @Test
    void readsTheSavedResultOfAFormulaAndNeverComputesIt() {
        byte[] file = pack(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""",
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""",
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Лист" sheetId="1" r:id="rId1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>""",
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="3"><c r="A3" t="str"><f>CONCATENATE("a","b")</f><v>сохранено</v></c><c r="B3"><f>1+1</f><v>7</v></c></row>
                </sheetData></worksheet>""");
        Row row = read(file).getFirst().rows().getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.text(0)).isEqualTo("сохранено");
        assertThat(row.text(1)).isEqualTo("7");
    }

    @Test
    void passesOverBlankRowsAndKeepsTheirNumbers() {
        List<Row> rows = read(workbook(sheet -> {
                    sheet.value(0, 0, "первая");
                    sheet.value(4, 0, "пятая");
                    sheet.value(5, 0, "  ");
                }))
                .getFirst()
                .rows();
        assertThat(rows).extracting(Row::number).containsExactly(1, 5);
    }

    @Test
    void readsTextInTheEncodingsOfWindows() {
        String table = "ФИО;Класс\r\n\"Ли; Мин\";9 \"Б\"\r\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_16)) {
            List<Row> rows = read(table.getBytes(charset)).getFirst().rows();
            assertThat(rows.get(1).text(0)).isEqualTo("Ли; Мин");
            assertThat(rows.get(1).text(1)).isEqualTo("9 \"Б\"");
        }
    }

    @Test
    void readsWhatWasPastedFromAWorkbook() {
        Sheet sheet = spreadsheets.pasted("ФИО\tКласс\n\"Мамедов\nТофик\"\t9А\n\n«Ли»\t\n");
        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.rows().get(1).text(0)).isEqualTo("Мамедов Тофик");
        assertThat(sheet.rows().get(2).number()).isEqualTo(4);
        assertThatThrownBy(() -> spreadsheets.pasted(" \n \n"))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessage("sheet.pasted-nothing");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses(new byte[0], "sheet.empty");
        refuses(workbook(sheet -> sheet.value(0, 0, " ")), "sheet.empty");
    }

    @Test
    void refusesWhatIsLargerThanTenMegabytesWithoutReadingItWhole() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                if (++given > 11L * 1024 * 1024) {
                    throw new AssertionError("Read too far.");
                }
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int some = Math.min(length, 64 * 1024);
                for (int i = 0; i < some; i++) {
                    target[offset + i] = (byte) read();
                }
                return some;
            }
        };
        assertThatThrownBy(() -> spreadsheets.read("много.xlsx", endless)).hasMessage("sheet.too-large");
    }

    @Test
    void tellsAFileByItsContentNotByItsName() {
        refuses("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1), "sheet.pdf");
        refuses(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0},
                "sheet.picture");
        refuses(
                "<html><body><p>Страница не найдена</p></body></html>".getBytes(StandardCharsets.UTF_8),
                "sheet.web-page");
        refuses(pack("word/document.xml", "<w/>"), "sheet.word");
        refuses(pack("список.txt", "ФИО"), "sheet.archive");
        refuses(
                pack("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a/>"),
                "sheet.resave");
        refuses(new byte[] {1, 2, 0, 3, 0, 0, 5, 9, 0, 0, 0, 1}, "sheet.not-a-table");
    }

    @Test
    void refusesEncryptedMacroBearingAndOldWorkbooks() {
        refuses(compound("EncryptedPackage"), "sheet.encrypted");
        refuses(compound("Workbook"), "sheet.broken");
        refuses(compound("WordDocument"), "sheet.word");
        refuses(pack("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "..."), "sheet.macros");
    }

    @Test
    void refusesADamagedWorkbook() {
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "ФИО"));
        byte[] half = new byte[whole.length / 2];
        System.arraycopy(whole, 0, half, 0, half.length);
        refuses(half, "sheet.broken");
        refuses(pack("xl/workbook.xml", "<workbook"), "sheet.broken");
        refuses(pack("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook/>"), "sheet.broken");
    }

    @Test
    void refusesAWorkbookThatIsMadeToSwell() {
        refuses(
                pack("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", " ".repeat(160 * 1024 * 1024)),
                "sheet.swells");
    }

    @Test
    void readsAnOldWorkbookWithItsDatesAndSavedResults() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFCellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            HSSFRow row = book.createSheet("9 А").createRow(2);
            row.createCell(0).setCellValue("Ли Мин");
            row.createCell(1).setCellValue(9);
            row.createCell(2).setCellValue(LocalDate.of(2010, 5, 10));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("скрытый").createRow(0).createCell(0).setCellValue("никто");
            book.setSheetHidden(1, true);
            book.write(file);
        }
        List<Sheet> sheets = read(file.toByteArray());
        assertThat(sheets).extracting(Sheet::name).containsExactly("9 А");
        Row row = sheets.getFirst().rows().getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(List.of(row.text(0), row.text(1), row.text(2), row.text(3)))
                .containsExactly("Ли Мин", "9", "10.05.2010", "2");
        assertThat(row.date(2)).contains(LocalDate.of(2010, 5, 10));
    }

    @Test
    void readsAWebPageUnderTheNameOfAWorkbook() {
        String page = """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>
                <p>9 А класс</p>
                <table><tr><th colspan="2">ФИО</th><th>Класс</th></tr>
                <tr><td>Ли&nbsp;Мин</td><td><table><tr><td>внутри</td></tr></table></td><td>9&nbsp;«А»</td></tr></table>""";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"))) {
            List<Row> rows = read(page.getBytes(charset)).getFirst().rows();
            assertThat(rows.get(0).isBetween()).isTrue();
            assertThat(rows.get(0).text(0)).isEqualTo("9 А класс");
            assertThat(rows.get(1).text(2)).isEqualTo("Класс");
            assertThat(rows.get(2).text(0)).isEqualTo("Ли Мин");
            assertThat(rows.get(2).text(2)).isEqualTo("9 «А»");
        }
    }

    @Test
    void readsTheTablesOfADocumentAndTheLinesBetween() {
        byte[] document = pack("word/document.xml", """
                <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>9 А класс</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Фами</w:t></w:r><w:r><w:t>лия</w:t></w:r></w:p></w:tc>\
                <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Имя</w:t></w:r></w:p></w:tc>\
                <w:tc><w:p><w:r><w:t>Класс</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:p><w:r><w:t>Ли</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>Цой</w:delText></w:r></w:del></w:p></w:tc>\
                </w:tr></w:tbl></w:body></w:document>""");
        List<Row> rows = read(document).getFirst().rows();
        assertThat(rows.get(0).isBetween()).isTrue();
        assertThat(rows.get(0).text(0)).isEqualTo("9 А класс");
        assertThat(rows.get(1).number()).isEqualTo(1);
        assertThat(List.of(
                        rows.get(1).text(0),
                        rows.get(1).text(1),
                        rows.get(1).text(2),
                        rows.get(1).text(3)))
                .containsExactly("Фамилия", "Имя", "", "Класс");
        assertThat(rows.get(2).text(0)).isEqualTo("Ли");
    }

    @Test
    void readsAnyUsualSeparator() {
        for (String separator : List.of(";", ",", "\t", "|")) {
            List<Row> rows = read(("ФИО" + separator + "Класс\n" + "Ли Мин" + separator + "9А\n")
                            .getBytes(StandardCharsets.UTF_8))
                    .getFirst()
                    .rows();
            assertThat(rows.get(1).text(1)).isEqualTo("9А");
        }
    }

    @Test
    void showsNoSignsThatNobodySees() {
        Row row = spreadsheets
                .pasted("Л\u200Bи\u202E Ми\u0000н\t\uD83D9А\n")
                .rows()
                .getFirst();
        assertThat(row.text(0)).isEqualTo("Ли Мин");
        assertThat(row.text(1)).isEqualTo("9А");
    }

    @Test
    void refusesMoreRowsThanTheLimit() {
        byte[] file = workbook(sheet -> {
            for (int i = 0; i <= 5000; i++) {
                sheet.value(i, 0, "строка");
            }
        });
        refuses(file, "sheet.too-many-rows");
        refuses("ФИО;Класс\n".repeat(5001).getBytes(StandardCharsets.UTF_8), "sheet.too-many-rows");
        assertThat(read("ФИО;Класс\n".repeat(5000).getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .rows())
                .hasSize(5000);
    }

    private List<Sheet> read(byte[] content) {
        return spreadsheets.read("список.xlsx", new ByteArrayInputStream(content));
    }

    private void refuses(byte[] content, String key) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessage(key);
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Лист 1"));
            workbook.finish();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.writeBytes(new byte[512]);
        file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.toByteArray();
    }

    private static byte[] pack(String... namesAndTexts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }
}
