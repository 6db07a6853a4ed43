package ru.nastavnik.tenants.register;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A register that somebody uploaded: first only to look at, after the confirmation to be worked through. */
@Entity
@Table(schema = "region", name = "register_upload")
class RegisterUpload {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String fileName;
    private Instant uploadedAt;
    private @Nullable Instant confirmedAt;

    @ElementCollection
    @CollectionTable(schema = "region", name = "register_row", joinColumns = @JoinColumn(name = "upload"))
    @OrderColumn(name = "place")
    private List<RegisterRow> rows = new ArrayList<>();

    protected RegisterUpload() {}

    RegisterUpload(String fileName, List<RegisterRow> rows, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.fileName = fileName.length() <= 200 ? fileName : fileName.substring(fileName.length() - 200);
        this.uploadedAt = now;
        this.rows.addAll(rows);
    }

    /** @return {@literal false} when it was confirmed before */
    boolean confirm(Instant now) {
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    List<RegisterRow> rows() {
        return rows;
    }
}
