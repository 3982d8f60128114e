package org.tirich.path;

import java.util.UUID;

/// Identifies one path.
public record PathId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
