package ru.nastavnik.platform.spreadsheets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a file is read. A list of the largest school is a hundredth of it.
 *
 * @param megabytes         of the file
 * @param unpackedMegabytes of everything inside it
 * @param rows              over all sheets
 */
@ConfigurationProperties("nastavnik.spreadsheets")
record SheetLimits(
        @DefaultValue("10") int megabytes,
        @DefaultValue("150") int unpackedMegabytes,
        @DefaultValue("5000") int rows) {

    /** Of a row; further ones are not looked at. */
    static final int COLUMNS = 100;
    /** Files inside a file. */
    static final int PARTS = 2000;
    /** Cells that show something, over all sheets. */
    static final int CELLS = 1_000_000;
    /** Signs in all cells together; also of the texts that a workbook keeps apart from its cells. */
    static final int SIGNS = 16_000_000;
    /** Of a part that is kept in memory while the others are read. */
    static final int HELD_MEGABYTES = 32;
    /** How many times larger than packed a part of more than a megabyte may be. */
    static final int RATIO = 150;
    /** Beginnings and ends of elements in a web page. */
    static final int TAGS = 400_000;
    /** Of formats that cannot be read in a stream: the old workbook and the web page. */
    static final int WHOLE_MEGABYTES = 5;

    int bytes() {
        return megabytes * 1024 * 1024;
    }

    long unpackedBytes() {
        return unpackedMegabytes * 1024L * 1024L;
    }
}
