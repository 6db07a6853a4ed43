package ru.nastavnik.participants.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A list as one file or several, or as a table that was pasted.
 *
 * @param file  those chosen, or none
 * @param table pasted, or empty
 */
@PersonalData
record UploadForm(
        @Nullable List<MultipartFile> file, @Nullable String table) {

    static UploadForm empty() {
        return new UploadForm(List.of(), "");
    }

    boolean isPasted() {
        return table != null && !table.isBlank();
    }

    /** Without the part, without a name, that a file input sends which was left alone. */
    List<MultipartFile> chosen() {
        return file == null
                ? List.of()
                : file.stream()
                        .filter(one -> one.getOriginalFilename() != null
                                && !one.getOriginalFilename().isBlank())
                        .toList();
    }

    @Override
    public String toString() {
        return "UploadForm[…]";
    }
}
