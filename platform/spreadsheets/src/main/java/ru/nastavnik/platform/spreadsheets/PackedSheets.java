package ru.nastavnik.platform.spreadsheets;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Sheets that were read, packed to be kept for a while and read again: what the cells showed, and nothing of the file. */
public final class PackedSheets {

    private static final int FORM = 1;
    private static final int BUFFER = 64 * 1024;

    private PackedSheets() {}

    /** Packs them; {@link #unpack} gives them back as they were. */
    public static byte[] pack(List<Sheet> sheets) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
            out.writeByte(FORM);
            out.writeInt(sheets.size());
            for (Sheet sheet : sheets) {
                out.writeUTF(sheet.name());
                out.writeInt(sheet.rows().size());
                for (Row row : sheet.rows()) {
                    write(row, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(Row row, DataOutputStream out) throws IOException {
        out.writeInt(row.number());
        out.writeBoolean(row.isBetween());
        out.writeShort(row.size());
        for (Cell cell : row.cells()) {
            out.writeUTF(cell.text());
            out.writeInt(
                    cell.date() == null ? Integer.MIN_VALUE : (int) cell.date().toEpochDay());
        }
    }

    /** The sheets again. */
    public static List<Sheet> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("Packed by another version.");
            }
            List<Sheet> sheets = new ArrayList<>();
            for (int sheet = in.readInt(); sheet > 0; sheet--) {
                String name = in.readUTF();
                List<Row> rows = new ArrayList<>();
                for (int row = in.readInt(); row > 0; row--) {
                    rows.add(readRow(in));
                }
                sheets.add(new Sheet(name, rows));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row readRow(DataInputStream in) throws IOException {
        int number = in.readInt();
        boolean between = in.readBoolean();
        List<Cell> cells = new ArrayList<>();
        for (int cell = in.readShort(); cell > 0; cell--) {
            String text = in.readUTF();
            int day = in.readInt();
            cells.add(
                    text.isEmpty() && day == Integer.MIN_VALUE
                            ? Cell.EMPTY
                            : new Cell(text, day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day)));
        }
        return new Row(number, cells, between);
    }
}
