package org.tirich.asset;

import java.util.UUID;

/// Identifies one upload.
public record UploadId(UUID value) {
    public static UploadId of(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
