/** Tables as schools keep them: read from a workbook, from a text file or from what someone pasted. */
@NamedInterface("spreadsheets")
@NullMarked
package ru.nastavnik.platform.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
