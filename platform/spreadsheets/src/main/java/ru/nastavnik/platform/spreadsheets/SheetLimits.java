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

    static final int COLUMNS = 100;
    static final int PARTS = 2000;

    int bytes() {
        return megabytes * 1024 * 1024;
    }

    long unpackedBytes() {
        return unpackedMegabytes * 1024L * 1024L;
    }
}
