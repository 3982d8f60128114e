package org.tirich.curation;

import java.util.UUID;
import org.tirich.catalog.RevisionId;

/// Names the review of one revision; there is one for each.
public record ReviewId(UUID value) {
    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    RevisionId revision() {
        return new RevisionId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
