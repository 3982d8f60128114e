package org.tirich.catalog;

import java.util.UUID;

/// Identifies one work.
public record WorkId(UUID value) {
    public static WorkId of(String text) {
        return new WorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
