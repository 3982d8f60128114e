package org.tirich.itembank;

import java.util.UUID;

/// Identifies a question that a person wrote.
public record ItemId(UUID value) {

    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
