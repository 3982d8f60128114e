package org.tirich.catalog;

import java.util.UUID;

/// Identifies one revision.
public record RevisionId(UUID value) {
    public static RevisionId of(String text) {
        return new RevisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
