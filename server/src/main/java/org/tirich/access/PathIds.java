package org.tirich.access;

import java.util.Optional;
import java.util.UUID;

/// Ids as they stand in a path.
public final class PathIds {

    private PathIds() {}

    /// The UUID that a text holds; empty for anything else.
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
