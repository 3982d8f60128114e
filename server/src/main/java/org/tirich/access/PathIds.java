package org.tirich.access;

import java.util.Optional;
import java.util.UUID;

/// Parses ids in paths.
public final class PathIds {

    private PathIds() {}

    /// The UUID in a text; empty if the text is not a UUID.
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
