package org.tirich.curation.decision;

import java.util.UUID;

/// Identifies one review case.
public record CaseId(UUID value) {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
