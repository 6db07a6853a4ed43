package ru.nastavnik.participants.bases;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Identifies one upload of a base.
 *
 * @param value must not be {@literal null}
 */
public record BaseUploadId(UUID value) {

    public BaseUploadId {
        if (value == null) {
            throw new IllegalArgumentException("An upload's identifier must not be null.");
        }
    }

    static BaseUploadId next() {
        return new BaseUploadId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
