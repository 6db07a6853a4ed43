package ru.nastavnik.participants.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A list as a file, or as a table that was pasted.
 *
 * @param file  chosen, or empty
 * @param table pasted, or empty
 */
@PersonalData
record UploadForm(@Nullable MultipartFile file, @Nullable String table) {

    static UploadForm empty() {
        return new UploadForm(null, "");
    }

    boolean isPasted() {
        return table != null && !table.isBlank();
    }

    /** A file input that was left alone still sends a part, without a name. */
    boolean isChosen() {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isBlank();
    }

    @Override
    public String toString() {
        return "UploadForm[…]";
    }
}
