package ru.nastavnik.participants.consents;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scan may be, known by its first bytes: the name of a file says nothing. */
public enum ScanType {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    JPG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);

    private final String mediaType;
    private final int[] beginning;

    ScanType(String mediaType, int... beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<ScanType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int[] first = new int[Math.min(beginning.length, content.length)];
        for (int i = 0; i < first.length; i++) {
            first[i] = content[i] & 0xFF;
        }
        return Arrays.equals(first, beginning);
    }
}
